package org.lanedesk.engine;

/**
 * What the gate asks the module that knows a table's facts and actions. Every bean of this type is asked; one "no" is a
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
}
