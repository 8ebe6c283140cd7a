package org.lanedesk.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an outgoing message came has changed; published inside the transaction that records it.
 *
 * @param state queued, sent, delivered or failed
 * @param reason a {@code shared.Reason}; null when all is well
 */
public record DeliveryChanged(
        UUID messageId,
        @Nullable UUID sessionId,
        @Nullable Long ticketNumber,
        String state,
        @Nullable String reason) {}
