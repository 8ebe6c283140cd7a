package org.lanedesk.shared;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person or a token's owner.
 *
 * @param rights what the roles give, narrowed by the scopes of a token
 * @param contact the contact this user writes as in the portal; null when none is linked
 */
public record Actor(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        Set<Right> rights,
        Locale locale,
        @Nullable UUID contact) {

    /** The same, reading in this language. */
    public Actor in(Locale language) {
        return new Actor(id, login, name, roles, rights, language, contact);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
