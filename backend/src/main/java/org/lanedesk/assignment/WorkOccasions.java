package org.lanedesk.assignment;

import java.util.UUID;
import org.lanedesk.people.AgentAvailable;
import org.lanedesk.shared.Audited;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Every occasion at which a waiting ticket may find somebody (A15, A17): told after the commit that brought it. */
@Component
class WorkOccasions {
    private final OfferWork offer;
    private final Tickets tickets;

    WorkOccasions(OfferWork offer, Tickets tickets) {
        this.offer = offer;
        this.tickets = tickets;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void available(AgentAvailable event) {
        offer.toPerson(event.userId());
    }

    /** A load may have fallen: somebody has one ticket less, or it no longer counts. */
    @TransactionalEventListener(fallbackExecution = true)
    void happened(TicketEvent event) {
        Object before = event.before().get(TicketField.ASSIGNEE.key());
        if (before != null) {
            offer.toPerson(UUID.fromString(before.toString()));
        } else if (event.is("opened")) {
            return;
        } else if (event.is("resolved", "closed", "merged", "deferred") || event.changed(TicketField.STATUS)) {
            tickets.find(event.ticketNumber()).ifPresent(ticket -> {
                if (ticket.assignee() != null) {
                    offer.toPerson(ticket.assignee());
                }
            });
        }
    }

    /** Groups, skills, limits or access of people may have changed. */
    @TransactionalEventListener(fallbackExecution = true)
    void edited(Audited change) {
        String[] object = change.object().split(" ", 2);
        if (object.length == 2 && object[0].equals("person") && !change.action().endsWith(".created")) {
            offer.toPerson(UUID.fromString(object[1]));
        } else if (object.length == 2 && object[0].equals("group")) {
            offer.toGroup(object[1]);
        }
    }

    /** Somebody may have become available while the ticket was finding nobody: neither saw the other. */
    @TransactionalEventListener(fallbackExecution = true)
    void waits(WaitBegan event) {
        offer.ticket(event.ticketNumber(), event.seen());
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        offer.everything();
    }
}
