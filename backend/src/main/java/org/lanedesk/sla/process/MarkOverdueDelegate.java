package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.EscalateTicket;
import org.springframework.stereotype.Component;

/** Marks the ticket overdue. */
@Component("markOverdue")
class MarkOverdueDelegate implements JavaDelegate {
    private final EscalateTicket escalation;

    MarkOverdueDelegate(EscalateTicket escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.markOverdue(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
