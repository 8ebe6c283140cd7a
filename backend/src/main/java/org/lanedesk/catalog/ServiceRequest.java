package org.lanedesk.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered with a ticket.
 *
 * @param answers checked values of the form
 * @param orderedBy account of who ordered; null for a guest
 * @param promisedAt as told when it was ordered; it never moves
 * @param cost as told when it was ordered, in whole units of {@code currency}
 * @param remindedAt when the client last asked where it is
 * @param byHand reopened after its process was over
 * @param words what the client wrote besides the answers; null when he wrote nothing
 * @param definition the version of the process that runs for it; null when none does
 */
public record ServiceRequest(
        long ticketNumber,
        String service,
        @Nullable String form,
        @Nullable String formDeployment,
        Map<String, Object> answers,
        @Nullable UUID orderedBy,
        UUID requester,
        @Nullable Instant promisedAt,
        @Nullable String definition,
        @Nullable Instant withdrawnAt,
        @Nullable Integer cost,
        @Nullable String currency,
        @Nullable Instant remindedAt,
        boolean byHand,
        @Nullable String words) {}
