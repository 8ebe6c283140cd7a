package org.lanedesk.deferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.lanedesk.deferral.DeferRequest;
import org.lanedesk.deferral.Deferrals;
import org.lanedesk.ticket.Cause;
import org.springframework.stereotype.Component;

/**
 * Block: parks the ticket as a person asked, or by the block's own inputs deferUntil, deferWorkingDays, deferDuration,
 * deferReason, deferTeam when a process does it by itself.
 */
@Component("deferTicket")
class DeferTicketDelegate implements JavaDelegate {
    private final Deferrals deferrals;

    DeferTicketDelegate(Deferrals deferrals) {
        this.deferrals = deferrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = Long.parseLong(execution.getProcessBusinessKey());
        String reason = text(execution, "deferReason");
        if (reason != null) {
            String days = text(execution, "deferWorkingDays");
            DeferRequest request = new DeferRequest(
                    text(execution, "deferUntil"),
                    days == null ? null : Integer.valueOf(days),
                    text(execution, "deferDuration"),
                    reason.equals("client"),
                    reason,
                    text(execution, "deferTeam"));
            deferrals.request(number, request, Cause.process("ticketDeferral", "Process"));
        }
        deferrals.park(number);
    }

    private static @Nullable String text(DelegateExecution execution, String name) {
        Object value = execution.getVariableLocal(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
