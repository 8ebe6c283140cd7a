package org.lanedesk.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row that this node has claimed; {@code attempts} counts the coming try too. */
record OutboxRow(UUID id, String kind, JsonNode payload, int attempts) {
    /** @return what it shares with those that may go out with it; null when it goes alone */
    @Nullable
    String together(@Nullable String field) {
        return field != null && payload.has(field) ? payload.path(field).asString() : null;
    }
}
