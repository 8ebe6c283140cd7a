package org.lanedesk.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.ReasonInWords;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * How far an outgoing message came (H10).
 *
 * @param state queued, sending, sent, delivered or failed
 * @param reason why it waits or failed, a {@code shared.Reason} that answers give in words; null when all is well
 * @param nextTry when the next try is due; null when there is none
 */
public record Delivery(
        String state,

        @JsonSerialize(using = ReasonInWords.class) @Nullable
        String reason,

        @Nullable Instant nextTry) {}
