package org.lanedesk.catalog.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Block: asks the ticket's own process to resolve it; nothing happens when it is solved already. */
@Component("resolveTicket")
class ResolveTicketDelegate implements JavaDelegate {
    private final AskForVerb verbs;

    ResolveTicketDelegate(AskForVerb verbs) {
        this.verbs = verbs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verbs.ask(execution, "resolve");
    }
}
