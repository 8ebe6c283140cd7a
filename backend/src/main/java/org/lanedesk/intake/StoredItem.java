package org.lanedesk.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it came from outside, kept before anything is done with it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record StoredItem(
        UUID id,
        String channel,
        String externalId,
        Instant receivedAt,
        String contentType,
        byte[] raw,
        String state,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable Long ticketNumber,
        @Nullable UUID sessionId,
        @Nullable UUID messageId,
        int attempts,
        @Nullable String sender,
        @Nullable String subject,
        @Nullable String review) {}
