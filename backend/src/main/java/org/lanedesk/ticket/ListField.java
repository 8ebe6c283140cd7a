package org.lanedesk.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.Op;
import org.lanedesk.shared.LocalizedText;

/**
 * Something by which lists of tickets are filtered and sorted.
 *
 * @param sql its value over the alias t; never built from a user's text
 * @param order the expression to sort by; null = not sortable
 * @param cast the SQL type of {@code order}, for cursors
 * @param nullable whether {@code order} can be empty; empty comes last
 * @param key of a custom field; null for what every ticket has
 */
public record ListField(
        String name,
        LocalizedText label,
        Type type,
        String sql,
        @Nullable String order,
        String cast,
        boolean nullable,
        @Nullable String key) {

    /** What may be asked of a field. */
    public enum Type {
        ENUM(Op.IS, Op.IS_NOT, Op.IN, Op.NOT_IN, Op.EMPTY, Op.NOT_EMPTY),
        TEXT(Op.IS, Op.IS_NOT, Op.IN, Op.NOT_IN, Op.CONTAINS, Op.EMPTY, Op.NOT_EMPTY),
        NUMBER(Op.IS, Op.IS_NOT, Op.IN, Op.NOT_IN, Op.LT, Op.GT, Op.EMPTY, Op.NOT_EMPTY),
        TIME(Op.BEFORE, Op.AFTER, Op.EMPTY, Op.NOT_EMPTY),
        DATE(Op.IS, Op.IS_NOT, Op.BEFORE, Op.AFTER, Op.EMPTY, Op.NOT_EMPTY),
        BOOLEAN(Op.IS, Op.IS_NOT),
        LIST(Op.IS, Op.IS_NOT, Op.CONTAINS, Op.IN, Op.NOT_IN, Op.EMPTY, Op.NOT_EMPTY),
        GROUP(Op.IS, Op.IS_NOT, Op.IN, Op.NOT_IN, Op.EMPTY, Op.NOT_EMPTY),
        PERSON(Op.IS, Op.IS_NOT, Op.IN, Op.NOT_IN, Op.EMPTY, Op.NOT_EMPTY),
        REF(Op.IS, Op.IS_NOT, Op.IN, Op.NOT_IN, Op.EMPTY, Op.NOT_EMPTY);

        private final List<Op> ops;

        Type(Op... ops) {
            this.ops = List.of(ops);
        }

        public List<Op> ops() {
            return ops;
        }
    }
}
