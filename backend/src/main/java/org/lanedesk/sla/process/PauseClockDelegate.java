package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.SlaHolds;
import org.springframework.stereotype.Component;

/** Block "Pause clock": a deadline of the ticket stands until "Resume clock". */
@Component("pauseClock")
class PauseClockDelegate implements JavaDelegate {
    private final SlaHolds holds;

    PauseClockDelegate(SlaHolds holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holds.hold(Long.parseLong(execution.getProcessBusinessKey()), (String) execution.getVariableLocal("clock"));
    }
}
