package org.lanedesk.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A block at which the process stays until its answer comes; a timer drawn on it is its limit. */
public abstract class WaitingBlock extends ReceiveTaskActivityBehavior {
    @Override
    public void performExecution(ActivityExecution execution) {
        begin(execution);
    }

    /** Asks; the inputs of the block are its local variables. */
    protected abstract void begin(ActivityExecution execution);
}
