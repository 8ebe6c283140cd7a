package org.lanedesk.catalog.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.catalog.FindApprovers;
import org.lanedesk.engine.PatientStep;
import org.springframework.stereotype.Component;

/** Block: finds whom to ask by its inputs approvers, approvalNeeded and onDecline; a multi-instance task asks them. */
@Component("findApprovers")
class FindApproversStep extends PatientStep {
    private final FindApprovers find;

    FindApproversStep(FindApprovers find) {
        this.find = find;
    }

    @Override
    protected void run(ActivityExecution execution) {
        var people = find.ask(
                Long.parseLong(execution.getProcessBusinessKey()),
                execution.getProcessInstanceId(),
                text(execution, "approvers", "manager"),
                text(execution, "approvalNeeded", "1"),
                text(execution, "onDecline", "stop"));
        DelegateExecution process = execution.getProcessInstance();
        process.setVariable("askedApprovers", people);
        process.setVariable("approvalDecided", false);
        process.setVariable("approved", false);
    }

    private static String text(DelegateExecution execution, String name, String otherwise) {
        Object value = execution.getVariableLocal(name);
        return value == null || value.toString().isBlank() ? otherwise : value.toString();
    }
}
