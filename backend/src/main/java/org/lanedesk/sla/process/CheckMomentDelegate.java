package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.FindNextMoment;
import org.springframework.stereotype.Component;

/** Asks the store whether the moment of the timer has really come. */
@Component("checkMoment")
class CheckMomentDelegate implements JavaDelegate {
    private final FindNextMoment moments;

    CheckMomentDelegate(FindNextMoment moments) {
        this.moments = moments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("slaMoment", moments.come(Long.parseLong(execution.getProcessBusinessKey())));
    }
}
