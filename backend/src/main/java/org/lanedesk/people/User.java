package org.lanedesk.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Role;

/**
 * A person who can sign in.
 *
 * @param maxTickets how many tickets at once distribution may give; null = as the group's strategy says
 * @param active false = may not sign in and gets no work; the row stays
 */
public record User(
        UUID id,
        String login,
        String name,
        @Nullable String email,
        Set<Role> roles,
        Locale locale,
        ZoneId zone,
        @Nullable UUID managerId,
        List<String> skills,
        @Nullable Integer maxTickets,
        boolean active,
        boolean sample,
        int version,
        Instant createdAt) {

    public Set<Right> rights() {
        var rights = new java.util.TreeSet<Right>();
        roles.forEach(role -> rights.addAll(role.rights()));
        return rights;
    }

    /** works in the desk, so has a presence and can be given tickets */
    public boolean agent() {
        return rights().contains(Right.DESK);
    }
}
