package org.lanedesk.catalog;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.shared.Actor;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Whose request it is: who ordered it and the one it is for. They take it back, confirm and reopen it; watchers read and
 * answer (H45). Neither of them approves it (R05).
 */
@Component
public class RequestOwners {
    private final ServiceRequests requests;
    private final Contacts contacts;
    private final Tickets tickets;

    RequestOwners(ServiceRequests requests, Contacts contacts, Tickets tickets) {
        this.requests = requests;
        this.contacts = contacts;
        this.tickets = tickets;
    }

    /** @return their accounts; empty for a guest's */
    Set<UUID> accounts(long number) {
        Set<UUID> found = new LinkedHashSet<>();
        requests.find(number).ifPresent(request -> {
            if (request.orderedBy() != null) {
                found.add(request.orderedBy());
            }
            contacts.find(request.requester()).map(Contact::userId).ifPresent(found::add);
        });
        return found;
    }

    /** @param actor with his contact */
    public boolean include(long number, Actor actor) {
        UUID requester = tickets.get(number).requester();
        return (requester != null && requester.equals(actor.contact()))
                || accounts(number).contains(actor.id());
    }
}
