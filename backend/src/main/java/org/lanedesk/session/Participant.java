package org.lanedesk.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a session; {@code role} is main (exactly one) or copy; {@code removedAt} keeps who was taken out. */
public record Participant(
        UUID id,
        UUID sessionId,
        @Nullable UUID contactId,
        String address,
        @Nullable String name,
        String role,
        @Nullable Instant removedAt) {}
