package org.lanedesk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log: who, when, from where, what, before and after. */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        @Nullable String address,
        String action,
        String object,
        Map<String, Object> before,
        Map<String, Object> after) {}
