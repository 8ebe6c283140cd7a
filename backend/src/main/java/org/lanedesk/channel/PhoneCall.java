package org.lanedesk.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone exchange told of a call so far.
 *
 * @param session the conversation the call was written into; null before it ended
 */
public record PhoneCall(
        String channel,
        String callId,
        @Nullable String caller,
        @Nullable String called,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer durationSeconds,
        @Nullable String recording,
        @Nullable UUID sessionId) {

    /** Somebody of ours talked with the caller. */
    public boolean answered() {
        return answeredAt != null || (durationSeconds != null && durationSeconds > 0);
    }
}
