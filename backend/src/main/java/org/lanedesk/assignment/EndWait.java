package org.lanedesk.assignment;

import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the wait for an agent when somebody has the ticket or it is no longer work. */
@Component
class EndWait {
    private final Waits waits;
    private final WaitingTicket waiting;
    private final Tickets tickets;
    private final JdbcClient db;

    EndWait(Waits waits, WaitingTicket waiting, Tickets tickets, JdbcClient db) {
        this.tickets = tickets;
        this.waits = waits;
        this.waiting = waiting;
        this.db = db;
    }

    @EventListener
    void on(TicketEvent event) {
        boolean over = event.is("resolved", "closed", "merged", "deferred");
        boolean found = event.after().get(TicketField.ASSIGNEE.key()) != null;
        boolean settled = Boolean.FALSE.equals(event.after().get(TicketField.PENDING.key()));
        if (!over && !found && !settled) {
            return;
        }
        if (!settled && tickets.lock(event.ticketNumber()).assignmentPending()) {
            // no change of its own in the history: the event says it
            db.sql("update ticket set assignment_pending = false, pending_reason = null, pending_since = null,"
                            + " version = version + 1 where number = ?")
                    .param(event.ticketNumber())
                    .update();
        }
        if (waiting.is(event.ticketNumber())) {
            waits.forget(event.ticketNumber());
        } else {
            waits.end(event.ticketNumber());
        }
    }
}
