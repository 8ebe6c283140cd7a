package org.lanedesk.lifecycle;

import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Moves a ticket to a status and tells it as what it means: resolved, closed, reopened. */
@Component
public class StatusChange {
    private final Tickets tickets;
    private final DomainClock clock;

    StatusChange(Tickets tickets, DomainClock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    public void to(long number, String status, Cause cause) {
        Ticket ticket = tickets.lock(number);
        TicketChange change = TicketChange.of(TicketField.STATUS, status);
        switch (status) {
            case "resolved" ->
                change.set(TicketField.RESOLVED_AT, clock.instant()).as("resolved");
            case "closed" -> change.set(TicketField.CLOSED_AT, clock.instant()).as("closed");
            default -> {
                if (!ticket.statusClass().live()) {
                    change.set(TicketField.RESOLVED_AT, null)
                            .set(TicketField.CLOSED_AT, null)
                            .as("reopened");
                    if (ticket.assignee() == null && ticket.group() == null) {
                        change.set(TicketField.GROUP, tickets.commonQueue(number));
                    }
                }
            }
        }
        if (ticket.statusClass() == StatusClass.DEFERRED) {
            change.set(TicketField.DEFERRED_UNTIL, null).set(TicketField.DEFERRED_REASON, null);
        }
        tickets.change(number, change, cause);
    }
}
