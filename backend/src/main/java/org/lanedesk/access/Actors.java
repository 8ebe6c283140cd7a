package org.lanedesk.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.CustomRoles;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Right;
import org.springframework.stereotype.Component;

/** Makes the acting person out of a user and the scopes of a token. */
@Component
public class Actors {
    private final Users users;
    private final Contacts contacts;
    private final CustomRoles roles;

    Actors(Users users, Contacts contacts, CustomRoles roles) {
        this.users = users;
        this.contacts = contacts;
        this.roles = roles;
    }

    /** @return empty for a disabled or unknown person */
    public Optional<Actor> of(UUID user, @Nullable Set<Right> scopes) {
        return users.find(user).filter(User::active).map(u -> actor(u, scopes));
    }

    private Actor actor(User user, @Nullable Set<Right> scopes) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(user.rights());
        rights.addAll(roles.rights(user.id()));
        if (scopes != null) {
            rights.removeIf(right -> right != Right.SELF && !scopes.contains(right));
        }
        UUID contact = contacts.ofUser(user.id()).map(Contact::id).orElse(null);
        return new Actor(
                user.id(), user.login(), user.name(), user.roles(), Set.copyOf(rights), user.locale(), contact);
    }
}
