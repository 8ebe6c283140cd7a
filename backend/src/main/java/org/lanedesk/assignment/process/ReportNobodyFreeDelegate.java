package org.lanedesk.assignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.assignment.Waits;
import org.springframework.stereotype.Component;

/** Block "Report nobody free": tells once that the limit of a wait has passed; notices go to the supervisors. */
@Component("reportNobodyFree")
class ReportNobodyFreeDelegate implements JavaDelegate {
    private final Waits waits;

    ReportNobodyFreeDelegate(Waits waits) {
        this.waits = waits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waits.reportNobodyFree(Long.parseLong((String) execution.getVariable("ticketNumber")));
    }
}
