package org.lanedesk.deferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.deferral.ReturnTicket;
import org.springframework.stereotype.Component;

/** Block: brings a parked ticket back; {@code returnCause} says who woke it, the time when nobody did. */
@Component("returnTicket")
class ReturnTicketDelegate implements JavaDelegate {
    private final ReturnTicket tickets;

    ReturnTicketDelegate(ReturnTicket tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object cause = execution.getVariable("returnCause");
        tickets.comeBack(Long.parseLong(execution.getProcessBusinessKey()), cause == null ? "time" : cause.toString());
    }
}
