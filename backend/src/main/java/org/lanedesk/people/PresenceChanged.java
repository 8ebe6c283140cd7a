package org.lanedesk.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent's status changed; published inside the transaction. {@code before} is null for the first one. */
public record PresenceChanged(
        UUID userId,
        @Nullable String before,
        String status,
        Instant at,
        @Nullable UUID setBy,
        String cause) {}
