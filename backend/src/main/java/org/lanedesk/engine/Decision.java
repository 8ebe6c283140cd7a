package org.lanedesk.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table decided, with its whole reason, so that it can be kept and read later.
 *
 * @param version the version in force at the moment of the decision
 * @param facts what the table saw
 * @param rows all rows of the table in their order
 * @param outputs of the matched rows in the order of the rows, cut after the first whose {@code then} is {@code stop};
 *     an empty output cell has no entry
 */
public record Decision(
        String table,
        int version,
        Map<String, @Nullable Object> facts,
        List<Row> rows,
        List<Map<String, Object>> outputs) {

    /**
     * One rule and what became of it.
     *
     * @param index from 1
     * @param id the rule's id in the table, kept over versions
     * @param name what people call it; its number when nobody named it
     * @param matched whether all its conditions held
     * @param cut matched, but an earlier row had said stop
     * @param failed the first condition that did not hold; null when matched
     * @param outputs empty unless matched
     */
    public record Row(
            int index,
            String id,
            String name,
            boolean matched,
            boolean cut,
            @Nullable Failed failed,
            Map<String, Object> outputs) {

        /** The row as it is when it had to say something in a column and says nothing. */
        Row silentOn(String column, @Nullable Object value) {
            return new Row(index, id, name, false, false, new Failed(column, column, "-", value), Map.of());
        }
    }

    /**
     * The first condition of a row that did not hold.
     *
     * @param column the column's expression, such as {@code ticket.priority}
     * @param cell the condition as written
     * @param value what the column's value was
     */
    public record Failed(
            String column,
            String label,
            String cell,
            @Nullable Object value) {}

    /** @return the rows that took effect */
    public List<Row> applied() {
        return rows.stream().filter(r -> r.matched() && !r.cut()).toList();
    }
}
