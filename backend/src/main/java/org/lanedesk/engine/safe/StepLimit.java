package org.lanedesk.engine.safe;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the steps that processes take in one transaction, and the jobs of one instance in one minute. Whoever never
 * waits is stopped there: the transaction fails, a job becomes an incident, nobody else waits for it.
 */
public final class StepLimit implements ExecutionListener {
    static final int MAX_STEPS = 1_500;
    private static final String STEPS = StepLimit.class.getName();
    private final JobRate rate;

    StepLimit(JobRate rate) {
        this.rate = rate;
    }

    @Override
    public void notify(DelegateExecution execution) {
        int[] steps = steps();
        if (++steps[0] > MAX_STEPS) {
            throw new ProcessEngineException("«" + execution.getCurrentActivityName() + "» ("
                    + execution.getCurrentActivityId() + "): more than " + MAX_STEPS
                    + " steps without a wait; a loop needs a wait state");
        }
        if (steps[1] == 0) {
            steps[1] = 1;
            JobEntity job = Context.getCommandContext().getCurrentJob();
            if (job != null && job.getProcessInstanceId() != null) {
                rate.count(job.getProcessInstanceId(), String.valueOf(execution.getCurrentActivityId()));
            }
        }
    }

    /** @return steps so far, and whether the job was counted; ends with the transaction */
    private static int[] steps() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new int[2];
        }
        int[] steps = (int[]) TransactionSynchronizationManager.getResource(STEPS);
        if (steps != null) {
            return steps;
        }
        int[] fresh = new int[2];
        TransactionSynchronizationManager.bindResource(STEPS, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(STEPS);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(STEPS, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(STEPS);
            }
        });
        return fresh;
    }
}
