package org.lanedesk.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * One thing that a rule, macro, escalation step, bulk action or block can do to a ticket (DESIGN "Actions once"). A
 * bean of this type offers it to all of them; its key is the name of the output column in a rule table.
 */
public interface TicketAction {
    String key();

    LocalizedText label();

    /** Type of the value in editors: text, number, boolean, list, or the name of a directory such as "group". */
    default String valueType() {
        return "text";
    }

    /** True when several rows of a table add up (tags, notices); false when the first row that sets it wins. */
    default boolean addsUp() {
        return false;
    }

    /**
     * Says what is wrong with a value before it is published.
     *
     * @return a problem code, or null when the value can be used
     */
    default @Nullable String check(Object value) {
        return null;
    }

    /**
     * Does it, in the caller's transaction, with the ticket locked.
     *
     * @param value of the cell, never null
     * @return what was done, for the decision log: empty when nothing changed; key {@code warning} when the target no
     *     longer exists (the action then does nothing else)
     */
    Map<String, Object> apply(ActionContext context, Object value);
}
