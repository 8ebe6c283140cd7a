package org.lanedesk.assignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.assignment.WaitingTicket;
import org.springframework.stereotype.Component;

/** Block "Assign waiting ticket": tries again; {@code assigned} = the wait is over. */
@Component("assignWaitingTicket")
class AssignWaitingTicketDelegate implements JavaDelegate {
    private final WaitingTicket waiting;

    AssignWaitingTicketDelegate(WaitingTicket waiting) {
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "assigned", waiting.assign(Long.parseLong((String) execution.getVariable("ticketNumber"))));
    }
}
