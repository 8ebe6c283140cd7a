package org.lanedesk.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gate asks the module that knows a table's facts and actions, or the fields of a block. Every bean of this type is asked; one "no" is a
 * refusal.
 */
public interface ModelCheck {
    /** @param fact the expression of a condition column, when it is a plain name such as {@code ticket.priority} */
    default boolean knowsFact(String table, String fact) {
        return true;
    }

    /** @param output the name of a result column */
    default boolean knowsOutput(String table, String output) {
        return true;
    }

    /**
     * @param block name of the block, such as {@code sendInitiativeMessage}
     * @param fields its input parameters as written in the model
     * @return why it must not be deployed, as a {@code shared.Reason} (a code with its arguments); null when all is well
     */
    default @Nullable String refuses(String block, Map<String, String> fields) {
        return null;
    }

    /**
     * As {@link #refuses}, for what may be deployed but should be thought about first; shown while drawing.
     *
     * @return a {@code shared.Reason}; null when all is well
     */
    default @Nullable String warns(String block, Map<String, String> fields) {
        return null;
    }

    /** @param value of a result cell that is a constant, such as {@code leastLoaded} */
    default boolean knowsValue(String table, String output, Object value) {
        return true;
    }
}
