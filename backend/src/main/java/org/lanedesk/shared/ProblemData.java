package org.lanedesk.shared;

import java.util.Map;

/** Given among the args of a {@link Problem}: facts for machines beside the words, such as both values of a conflict. */
public record ProblemData(Map<String, Object> properties) {
    static final String RETRY_AFTER = "retryAfter";

    /** @param seconds until the same call can pass */
    public static ProblemData retryAfter(int seconds) {
        return new ProblemData(Map.of(RETRY_AFTER, seconds));
    }
}
