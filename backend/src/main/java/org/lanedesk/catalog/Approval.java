package org.lanedesk.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The question to one approver (R05).
 *
 * @param task id of the task in the engine; null before the process waits for it
 * @param state open, approved, declined, or gone when it was decided without him
 * @param decidedBy the approver or his deputy
 */
public record Approval(
        UUID id,
        UUID round,
        long ticketNumber,
        @Nullable String task,
        UUID approver,
        String state,
        @Nullable UUID decidedBy,
        @Nullable String comment,
        Instant createdAt,
        @Nullable Instant endedAt) {}
