package org.lanedesk.people;

import java.util.Optional;
import org.lanedesk.shared.Actor;
import org.springframework.stereotype.Component;

/** Who somebody with an account is as a client: the contact of his account, never one more from outside (E75). */
@Component
public class OwnContacts {
    private final Contacts contacts;
    private final Users users;

    OwnContacts(Contacts contacts, Users users) {
        this.contacts = contacts;
        this.users = users;
    }

    /** @return the contact of the account; made when first needed, in the caller's transaction */
    public Contact of(Actor actor) {
        return contacts.ofUser(actor.id()).orElseGet(() -> link(users.lock(actor.id())));
    }

    /** As {@link #of(Actor)}, of another account. */
    public Contact of(User user) {
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

    /** The address by which the desk knows somebody without a mailbox. */
    public static String address(User user) {
        return user.email() == null ? user.login() : user.email();
    }
}
