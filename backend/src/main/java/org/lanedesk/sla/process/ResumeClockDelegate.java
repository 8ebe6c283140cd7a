package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.SlaHolds;
import org.springframework.stereotype.Component;

/** Block "Resume clock": what a process has paused counts again. */
@Component("resumeClock")
class ResumeClockDelegate implements JavaDelegate {
    private final SlaHolds holds;

    ResumeClockDelegate(SlaHolds holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holds.release(Long.parseLong(execution.getProcessBusinessKey()), (String) execution.getVariableLocal("clock"));
    }
}
