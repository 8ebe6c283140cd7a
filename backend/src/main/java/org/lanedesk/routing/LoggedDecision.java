package org.lanedesk.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the decision log, as the API shows it. */
public record LoggedDecision(
        UUID id,
        Instant at,
        String table,
        int version,
        @Nullable String event,
        @Nullable UUID eventId,
        Map<String, Object> facts,
        List<?> rows,
        Map<String, Object> outcome) {

    LoggedDecision withRows(List<?> other) {
        return new LoggedDecision(id, at, table, version, event, eventId, facts, other, outcome);
    }
}
