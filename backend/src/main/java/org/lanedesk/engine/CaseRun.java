package org.lanedesk.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario knows while it runs. Everything happens in one transaction that is rolled back, at this thread's
 * own time.
 */
public final class CaseRun {
    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, Object> notes = new HashMap<>();

    /** Tells the run that instances with this business key (a ticket number, a session id) belong to it. */
    public void joins(String businessKey) {
        keys.add(businessKey);
    }

    /** @return the business key that joined first; null before that */
    public @Nullable String businessKey() {
        return keys.isEmpty() ? null : keys.iterator().next();
    }

    public Set<String> businessKeys() {
        return Set.copyOf(keys);
    }

    /** Keeps something for later steps of the same module. */
    public void remember(String name, Object value) {
        notes.put(name, value);
    }

    public @Nullable Object recall(String name) {
        return notes.get(name);
    }
}
