package org.lanedesk.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who has a ticket; who may have it was decided before. The ticket is locked by the caller. */
@Component
class Give {
    private final Tickets tickets;
    private final Candidates candidates;
    private final JdbcClient db;
    private final DomainClock clock;

    Give(Tickets tickets, Candidates candidates, JdbcClient db, DomainClock clock) {
        this.tickets = tickets;
        this.candidates = candidates;
        this.db = db;
        this.clock = clock;
    }

    void to(Ticket ticket, Candidate person, Cause cause) {
        to(ticket, person.id(), person.name(), "assigned", cause);
    }

    /**
     * Gives it to a person, whose row is locked so that counts of his load wait for this.
     *
     * @param event assigned or taken
     */
    Ticket to(Ticket ticket, UUID person, String name, String event, Cause cause) {
        if (person.equals(ticket.assignee()) && !ticket.assignmentPending()) {
            return event.equals("taken") && ticket.statusClass() == StatusClass.NEW ? begun(ticket, cause) : ticket;
        }
        candidates.lock(List.of(person));
        if (ticket.group() != null) {
            candidates.turn(person, ticket.group());
        }
        TicketChange change = settled()
                .set(TicketField.ASSIGNEE, person)
                .set(TicketField.ASSIGNED_BY, cause.changedBy())
                .set(TicketField.LAST_ASSIGNED, clock.instant())
                .fact("assigneeName", name);
        return tickets.change(ticket.number(), change.as(event), cause);
    }

    /** Whom the rules gave it begins to work on it (D22). */
    private Ticket begun(Ticket ticket, Cause cause) {
        return tickets.change(
                ticket.number(),
                TicketChange.of(TicketField.ASSIGNED_BY, cause.changedBy()).as("taken"),
                cause);
    }

    /** Nobody has it and nobody is looked for; the group's queue keeps it. Nothing when that is so already. */
    Ticket unassign(Ticket ticket, Cause cause) {
        if (ticket.assignee() == null && !ticket.assignmentPending()) {
            return ticket;
        }
        return tickets.change(
                ticket.number(),
                settled()
                        .set(TicketField.ASSIGNEE, null)
                        .set(TicketField.ASSIGNED_BY, cause.changedBy())
                        .as("unassigned"),
                cause);
    }

    /** Stops looking for somebody; whoever has it keeps it. */
    void queue(Ticket ticket, Cause cause) {
        if (ticket.assignmentPending()) {
            tickets.change(ticket.number(), settled(), cause);
        }
    }

    /**
     * Nobody qualifies: the ticket waits in the group's queue, also when somebody without access to the group had it.
     * While it waits only the reason follows, untold, so that no rule answers to it.
     */
    void none(Ticket ticket, String reason, Cause cause) {
        if (ticket.assignmentPending() && ticket.assignee() == null) {
            if (reason.equals(ticket.pendingReason())) {
                return;
            }
            db.sql("update ticket set pending_reason = ?, version = version + 1 where number = ?")
                    .params(reason, ticket.number())
                    .update();
            return;
        }
        tickets.change(
                ticket.number(),
                TicketChange.of(TicketField.PENDING, true)
                        .set(TicketField.PENDING_REASON, reason)
                        .set(TicketField.PENDING_SINCE, clock.instant())
                        .set(TicketField.ASSIGNEE, null)
                        .set(TicketField.ASSIGNED_BY, null)
                        .as("waitingForAgent"),
                cause);
    }

    private static TicketChange settled() {
        return TicketChange.of(TicketField.PENDING, false)
                .set(TicketField.PENDING_REASON, (@Nullable Object) null)
                .set(TicketField.PENDING_SINCE, null);
    }
}
