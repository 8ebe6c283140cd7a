package org.lanedesk.lifecycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Block "Lock ticket": a locked ticket is never reopened, later messages open linked ones (D39). */
@Component("lockTicket")
class LockTicketDelegate implements JavaDelegate {
    private final Tickets tickets;

    LockTicketDelegate(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tickets.change(
                Long.parseLong(execution.getProcessBusinessKey()),
                TicketChange.of(TicketField.LOCKED, true).as("locked"),
                Cause.process("ticketLifecycle", "Lock ticket"));
    }
}
