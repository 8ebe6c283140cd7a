package org.lanedesk.work;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that takes its time, with how far it is.
 *
 * @param kind bulk, replay, contactImport: names the {@link Worker}
 * @param label what its owner called it; may be empty
 * @param about what it is about, such as the table
 * @param done of {@code total}, those that failed too
 * @param state running, done or failed
 * @param reason why it failed as a whole, in words
 * @param result what came of it; null while it runs, and for work that keeps its results elsewhere
 */
public record Work(
        UUID id,
        String kind,
        String label,
        Map<String, Object> about,
        int total,
        int done,
        int failed,
        String state,
        @Nullable String reason,
        @Nullable JsonNode result,
        Instant begunAt,
        @Nullable Instant endedAt) {
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";
}
