package org.lanedesk.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an outgoing message came (H10).
 *
 * @param state queued, sent, delivered or failed
 * @param reason why it waits or failed, as a message code with its words; null when all is well
 * @param nextTry when the next try is due; null when there is none
 */
public record Delivery(
        String state, @Nullable String reason, @Nullable Instant nextTry) {}
