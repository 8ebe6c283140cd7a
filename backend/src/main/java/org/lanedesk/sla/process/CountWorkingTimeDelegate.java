package org.lanedesk.sla.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.lanedesk.sla.WorkingMoment;
import org.springframework.stereotype.Component;

/**
 * Block: counts a moment in working time for a timer {@code ${workingTimeAt}} after it. Inputs workingDays,
 * workingMinutes and schedule (empty = the one of the ticket's line).
 */
@Component("countWorkingTime")
class CountWorkingTimeDelegate implements JavaDelegate {
    private final WorkingMoment moments;

    CountWorkingTimeDelegate(WorkingMoment moments) {
        this.moments = moments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String schedule = text(execution, "schedule");
        String days = text(execution, "workingDays");
        String minutes = text(execution, "workingMinutes");
        execution.setVariable(
                "workingTimeAt",
                Date.from(moments.ahead(
                        Long.parseLong(execution.getProcessBusinessKey()),
                        schedule,
                        days == null ? 0 : Integer.parseInt(days),
                        minutes == null ? 0 : Long.parseLong(minutes))));
    }

    private static @Nullable String text(DelegateExecution execution, String name) {
        Object value = execution.getVariableLocal(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
