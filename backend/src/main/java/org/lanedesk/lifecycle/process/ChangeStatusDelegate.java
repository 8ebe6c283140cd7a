package org.lanedesk.lifecycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.lifecycle.StatusChange;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Causes;
import org.springframework.stereotype.Component;

/** Block "Change status". */
@Component("changeStatus")
class ChangeStatusDelegate implements JavaDelegate {
    private final StatusChange change;

    ChangeStatusDelegate(StatusChange change) {
        this.change = change;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Cause process = Cause.process("ticketLifecycle", execution.getCurrentActivityName());
        change.to(
                Long.parseLong(execution.getProcessBusinessKey()),
                (String) execution.getVariable("status"),
                Causes.current(process));
    }
}
