package org.lanedesk.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process began for somebody's business key, inside the transaction that starts it; one that another process calls
 * belongs to that one and is not told (E47).
 *
 * @param process the key
 * @param version of the process as deployed, from 1; it stays the instance's own
 * @param name as this version calls itself; null when it has no name
 * @param names the same in other languages, by language
 */
public record ProcessStarted(
        String businessKey,
        String process,
        int version,
        @Nullable String name,
        Map<String, String> names) {}
