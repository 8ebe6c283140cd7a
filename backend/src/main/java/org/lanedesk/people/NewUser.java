package org.lanedesk.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Role;

/** A person to be added. {@code passwordHash} comes from {@code access.Passwords}; null = cannot sign in by password. */
public record NewUser(
        String login,
        String name,
        @Nullable String email,
        @Nullable String passwordHash,
        Set<Role> roles,
        String locale,
        String zone,
        @Nullable UUID managerId,
        List<String> skills,
        @Nullable Integer maxTickets,
        boolean sample) {

    public static NewUser of(String login, String name, @Nullable String passwordHash, Role... roles) {
        return new NewUser(login, name, null, passwordHash, Set.of(roles), "en", "UTC", null, List.of(), null, false);
    }
}
