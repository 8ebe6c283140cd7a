package org.lanedesk.assignment;

import java.util.UUID;
import org.lanedesk.session.Holding;
import org.lanedesk.session.SessionReleasing;
import org.lanedesk.session.SessionTaking;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the tabs of tickets and of conversations in step (B28): whoever gets a ticket holds its active conversations,
 * and who takes the conversation of a ticket that nobody has gets the ticket. Of a ticket that somebody answers for, only
 * the conversation changes hands.
 */
@Component
class HeldConversations {
    private final Tickets tickets;
    private final Assignments assignments;
    private final Holding holding;

    HeldConversations(Tickets tickets, Assignments assignments, Holding holding) {
        this.tickets = tickets;
        this.assignments = assignments;
        this.holding = holding;
    }

    @EventListener
    void given(TicketEvent event) {
        if (event.changed(TicketField.ASSIGNEE) || event.is("taken")) {
            holding.follow(
                    event.ticketNumber(), tickets.get(event.ticketNumber()).assignee());
        }
    }

    @EventListener
    void taking(SessionTaking taking) {
        Ticket ticket = tickets.lock(taking.ticketNumber());
        UUID person = taking.actor().id();
        if (ticket.assignee() == null
                && ticket.statusClass() != StatusClass.CLOSED
                && assignments.refusal(ticket, person) == null) {
            assignments.take(ticket.number(), taking.actor(), null);
        }
    }

    @EventListener
    void releasing(SessionReleasing releasing) {
        Ticket ticket = tickets.lock(releasing.ticketNumber());
        if (ticket.group() != null
                && ticket.statusClass() != StatusClass.CLOSED
                && releasing.holder().equals(ticket.assignee())) {
            assignments.unassign(ticket.number(), Cause.agent(releasing.actor()));
        }
    }
}
