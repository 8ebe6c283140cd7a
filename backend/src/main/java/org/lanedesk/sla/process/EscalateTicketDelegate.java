package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.EscalateTicket;
import org.springframework.stereotype.Component;

/** Takes the next escalation step of table D6. */
@Component("escalateTicket")
class EscalateTicketDelegate implements JavaDelegate {
    private final EscalateTicket escalation;

    EscalateTicketDelegate(EscalateTicket escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.escalate(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
