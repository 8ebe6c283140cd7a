package org.lanedesk.sla.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.FindNextMoment;
import org.springframework.stereotype.Component;

/** Tells the process when to look again. */
@Component("findNextMoment")
class FindNextMomentDelegate implements JavaDelegate {
    private final FindNextMoment moments;

    FindNextMomentDelegate(FindNextMoment moments) {
        this.moments = moments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant next = moments.ahead(Long.parseLong(execution.getProcessBusinessKey()));
        if (!Boolean.valueOf(next != null).equals(execution.getVariable("slaAhead"))) {
            execution.setVariable("slaAhead", next != null);
        }
        execution.setVariable("slaNextAt", next == null ? null : Date.from(next));
    }
}
