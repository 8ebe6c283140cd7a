package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.automation.TicketContext;
import org.springframework.stereotype.Component;

/** Block: puts what came back, or why nothing did, onto the ticket's card. */
@Component("noteContext")
class NoteContextDelegate implements JavaDelegate {
    private final TicketContext context;

    NoteContextDelegate(TicketContext context) {
        this.context = context;
    }

    @Override
    public void execute(DelegateExecution execution) {
        context.note(
                Long.parseLong(execution.getProcessBusinessKey()),
                String.valueOf(execution.getVariable("contextSource")));
    }
}
