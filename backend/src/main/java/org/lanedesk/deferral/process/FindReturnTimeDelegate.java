package org.lanedesk.deferral.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.deferral.ReturnTicket;
import org.springframework.stereotype.Component;

/** Tells the process when to look again. */
@Component("findReturnTime")
class FindReturnTimeDelegate implements JavaDelegate {
    private final ReturnTicket tickets;

    FindReturnTimeDelegate(ReturnTicket tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = Long.parseLong(execution.getProcessBusinessKey());
        execution.setVariable("returnAt", Date.from(tickets.returnAt(number)));
    }
}
