package org.lanedesk.catalog;

import java.util.UUID;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.OwnContacts;
import org.lanedesk.people.User;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Who a signed-in person is as a client: the contact of his account, never one more from outside (E75). */
@Component
public class PortalPerson {
    private final Contacts contacts;
    private final OwnContacts own;

    PortalPerson(Contacts contacts, OwnContacts own) {
        this.contacts = contacts;
        this.own = own;
    }

    /** @return the contact of the account; made at the first order, in the caller's transaction */
    public Contact contact(Actor actor) {
        return own.of(actor);
    }

    /** As {@link #contact(Actor)}, of another account. */
    public Contact contact(User user) {
        return own.of(user);
    }

    /** The address by which the portal knows somebody without a mailbox. */
    public static String address(User user) {
        return OwnContacts.address(user);
    }

    public Actor withContact(Actor actor) {
        UUID contact = actor.contact();
        return contact != null
                ? actor
                : new Actor(
                        actor.id(),
                        actor.login(),
                        actor.name(),
                        actor.roles(),
                        actor.rights(),
                        actor.locale(),
                        contacts.ofUser(actor.id()).map(Contact::id).orElse(null));
    }
}
