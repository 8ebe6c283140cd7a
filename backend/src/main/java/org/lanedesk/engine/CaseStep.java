package org.lanedesk.engine;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps of scenarios that a module offers (docs/cases.md); every bean of this type is used. */
public interface CaseStep {
    /** @return the names of the steps, such as {@code open ticket} */
    Set<String> names();

    /**
     * Does it, by the same verbs as a person or channel would.
     *
     * @param value what stands behind the name in the file: text, number, list or map; null when nothing does
     */
    void run(String name, @Nullable Object value, CaseRun run);

    /** @return what {@code expect} can compare, by name, such as {@code status}; empty when this module has none */
    default Map<String, ? extends @Nullable Object> read(CaseRun run) {
        return Map.of();
    }
}
