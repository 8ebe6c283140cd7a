package org.lanedesk.catalog.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block: asks the ticket's own process to open it again; nothing happens when it is open. */
@Component("reopenTicket")
class ReopenTicketDelegate implements JavaDelegate {
    private final AskForVerb verbs;

    ReopenTicketDelegate(AskForVerb verbs) {
        this.verbs = verbs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verbs.ask(execution, "reopen");
    }
}
