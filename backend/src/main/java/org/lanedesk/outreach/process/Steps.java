package org.lanedesk.outreach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lanedesk.outreach.WritingStep;

/** Reads from the engine which step is at work. */
final class Steps {
    private Steps() {}

    static WritingStep of(DelegateExecution execution) {
        return new WritingStep(
                execution.getActivityInstanceId(),
                String.valueOf(execution.getCurrentActivityName()),
                execution.getProcessInstanceId());
    }
}
