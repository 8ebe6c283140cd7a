package org.lanedesk.people;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who writes to us; may be linked to a user who signs in. Addresses are identities, see {@link Contacts}. */
public record Contact(
        UUID id,
        String name,
        @Nullable String locale,
        @Nullable String zone,
        boolean vip,
        @Nullable UUID userId,
        Map<String, Object> fields,
        boolean archived,
        boolean sample,
        int version,
        Instant createdAt) {}
