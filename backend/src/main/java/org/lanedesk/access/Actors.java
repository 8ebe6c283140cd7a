package org.lanedesk.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Callers;
import org.lanedesk.people.User;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Right;
import org.springframework.stereotype.Component;

/** Makes the acting person out of a user and the scopes of a token. */
@Component
public class Actors {
    private final Callers callers;

    Actors(Callers callers) {
        this.callers = callers;
    }

    /** @return empty for a disabled or unknown person */
    public Optional<Actor> of(UUID user, @Nullable Set<Right> scopes) {
        return callers.find(user).filter(caller -> caller.user().active()).map(caller -> actor(caller, scopes));
    }

    private static Actor actor(Callers.Caller caller, @Nullable Set<Right> scopes) {
        User user = caller.user();
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(user.rights());
        rights.addAll(caller.ownRights());
        if (scopes != null) {
            rights.removeIf(right -> right != Right.SELF && !scopes.contains(right));
        }
        return new Actor(
                user.id(),
                user.login(),
                user.name(),
                user.roles(),
                Set.copyOf(rights),
                user.locale(),
                caller.contact());
    }
}
