package org.lanedesk.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts that expressions in processes may read by a name ({@code ticket.priority}), without keeping them as variables.
 * Read anew for each expression.
 */
public interface FactSource {
    /** @return the first word of the expression, such as {@code ticket} */
    String name();

    /**
     * @param process the key of the running process
     * @return facts of the thing with this business key; empty when there is none
     */
    Map<String, ? extends @Nullable Object> read(String process, @Nullable String businessKey);
}
