package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.EscalateTicket;
import org.springframework.stereotype.Component;

/** Tells whoever table D6 names that a due time is near. */
@Component("warnOfDeadline")
class WarnOfDeadlineDelegate implements JavaDelegate {
    private final EscalateTicket escalation;

    WarnOfDeadlineDelegate(EscalateTicket escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.warn(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
