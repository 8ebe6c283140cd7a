package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.automation.FinishSession;
import org.springframework.stereotype.Component;

/** Block "Finish session". */
@Component("finishSession")
class FinishSessionDelegate implements JavaDelegate {
    private final FinishSession finish;

    FinishSessionDelegate(FinishSession finish) {
        this.finish = finish;
    }

    @Override
    public void execute(DelegateExecution execution) {
        finish.run(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
