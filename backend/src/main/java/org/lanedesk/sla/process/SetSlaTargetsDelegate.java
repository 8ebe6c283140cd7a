package org.lanedesk.sla.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.sla.SafeSettle;
import org.springframework.stereotype.Component;

/** Block: a new ticket gets its clocks by table D5. */
@Component("setSlaTargets")
class SetSlaTargetsDelegate implements JavaDelegate {
    private final SafeSettle clocks;

    SetSlaTargetsDelegate(SafeSettle clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.setTargets(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
