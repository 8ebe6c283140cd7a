package org.lanedesk.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of a person in a browser. */
public record SignIn(
        UUID id,
        UUID userId,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt,
        String address,
        @Nullable String agent) {}
