package org.lanedesk.deferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.deferral.ReturnTicket;
import org.springframework.stereotype.Component;

/** Asks the store whether the time has really come. */
@Component("checkReturnTime")
class CheckReturnTimeDelegate implements JavaDelegate {
    private final ReturnTicket tickets;

    CheckReturnTimeDelegate(ReturnTicket tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("returnDue", tickets.due(Long.parseLong(execution.getProcessBusinessKey())));
    }
}
