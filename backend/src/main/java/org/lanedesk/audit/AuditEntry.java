package org.lanedesk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: who, when, from where, what, before and after.
 *
 * @param objectName what the person, customer or company that {@code object} names by id is called now; null for
 *     everything else, and for those who are gone
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        @Nullable String address,
        String action,
        String object,
        @Nullable String objectName,
        Map<String, Object> before,
        Map<String, Object> after) {}
