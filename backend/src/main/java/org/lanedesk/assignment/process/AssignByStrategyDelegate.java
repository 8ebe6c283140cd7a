package org.lanedesk.assignment.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.assignment.AssignTicket;
import org.springframework.stereotype.Component;

/** Block "Assign by strategy": gives the ticket to somebody as the table {@code assignment} says, or lets it wait. */
@Component("assignByStrategy")
class AssignByStrategyDelegate implements JavaDelegate {
    private final AssignTicket assign;

    AssignByStrategyDelegate(AssignTicket assign) {
        this.assign = assign;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String event = (String) execution.getVariable("eventId");
        assign.run(Long.parseLong(execution.getProcessBusinessKey()), event == null ? null : UUID.fromString(event));
    }
}
