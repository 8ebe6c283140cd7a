package org.lanedesk.catalog.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block: asks the ticket's own process to close it; nothing happens when it is closed already. */
@Component("closeTicket")
class CloseTicketDelegate implements JavaDelegate {
    private final AskForVerb verbs;

    CloseTicketDelegate(AskForVerb verbs) {
        this.verbs = verbs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verbs.ask(execution, "close");
    }
}
