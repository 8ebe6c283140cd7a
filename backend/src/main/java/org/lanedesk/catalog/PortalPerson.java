package org.lanedesk.catalog;

import java.util.Optional;
import java.util.UUID;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Who a signed-in person is as a client: the contact of his account, never one more from outside (E75). */
@Component
public class PortalPerson {
    private final Contacts contacts;
    private final Users users;

    PortalPerson(Contacts contacts, Users users) {
        this.contacts = contacts;
        this.users = users;
    }

    /** @return the contact of the account; made at the first order, in the caller's transaction */
    public Contact contact(Actor actor) {
        return contacts.ofUser(actor.id()).orElseGet(() -> link(users.lock(actor.id())));
    }

    /** As {@link #contact(Actor)}, of another account. */
    public Contact contact(User user) {
        return contacts.ofUser(user.id()).orElseGet(() -> link(users.lock(user.id())));
    }

    private Contact link(User user) {
        Optional<Contact> made = contacts.ofUser(user.id());
        if (made.isPresent()) {
            return made.get();
        }
        // who wrote mails before has a contact already
        Contact contact = Optional.ofNullable(user.email())
                .flatMap(mail -> contacts.byIdentity(ContactIdentity.EMAIL, mail))
                .filter(c -> c.userId() == null)
                .orElseGet(() -> {
                    Contact fresh = contacts.add(user.name(), user.sample());
                    if (user.email() != null) {
                        contacts.addIdentity(fresh.id(), ContactIdentity.EMAIL, user.email());
                    }
                    return fresh;
                });
        contacts.link(contact.id(), user.id());
        return contacts.get(contact.id());
    }

    /** The address by which the portal knows somebody without a mailbox. */
    public static String address(User user) {
        return user.email() == null ? user.login() : user.email();
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
