package org.lanedesk.ticket.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lanedesk.shared.Problem;

/** The orders of a list; each ends with the number, so that no two tickets are equal. */
enum TicketSort {
    URGENCY(
            "t.overdue, coalesce(t.due_at, 'infinity'::timestamptz) due, t.priority_rank, t.created_at",
            "t.overdue desc, t.due_at nulls last, t.priority_rank desc, t.created_at, t.number"),
    NEWEST("t.created_at", "t.number desc"),
    OLDEST("t.created_at", "t.number"),
    UPDATED("t.updated_at", "t.updated_at desc, t.number desc"),
    RETURN("t.deferred_until", "t.deferred_until nulls last, t.number");

    private static final String NEVER = "9999-12-31T00:00:00Z";
    private final String columns;
    private final String orderBy;

    TicketSort(String columns, String orderBy) {
        this.columns = columns;
        this.orderBy = orderBy;
    }

    static TicketSort of(String name) {
        for (TicketSort sort : values()) {
            if (sort.name().equalsIgnoreCase(name)) {
                return sort;
            }
        }
        throw Problem.invalid("sort", "ticket.noSort", name);
    }

    String columns() {
        return columns;
    }

    String orderBy() {
        return orderBy;
    }

    Map<String, Object> key(ResultSet row) throws SQLException {
        Map<String, Object> key = new HashMap<>();
        key.put("number", row.getLong("number"));
        switch (this) {
            case URGENCY -> {
                key.put("overdue", row.getBoolean("overdue"));
                String due = row.getString("due");
                key.put(
                        "due",
                        "infinity".equals(due) ? NEVER : row.getTimestamp("due").toInstant());
                key.put("rank", row.getInt("priority_rank"));
                key.put("created", row.getTimestamp("created_at").toInstant());
            }
            case UPDATED -> key.put("updated", row.getTimestamp("updated_at").toInstant());
            case RETURN -> {
                var at = row.getTimestamp("deferred_until");
                key.put("until", at == null ? NEVER : at.toInstant());
            }
            default -> {}
        }
        return key;
    }

    static long number(Map<String, Object> key) {
        return (Long) java.util.Objects.requireNonNull(key.get("number"));
    }

    String text(Map<String, Object> key) {
        return switch (this) {
            case URGENCY ->
                key.get("overdue") + "|" + key.get("due") + "|" + key.get("rank") + "|" + key.get("created") + "|"
                        + key.get("number");
            case UPDATED -> key.get("updated") + "|" + key.get("number");
            case RETURN -> key.get("until") + "|" + key.get("number");
            default -> String.valueOf(key.get("number"));
        };
    }

    /** The condition "comes after this key in my order". */
    String after(String[] key, Map<String, Object> params) {
        try {
            params.put("cNumber", Long.parseLong(key[key.length - 1]));
            return switch (this) {
                case URGENCY -> {
                    params.put("cOverdue", Boolean.parseBoolean(key[0]));
                    params.put("cDue", time(key[1]));
                    params.put("cRank", Integer.parseInt(key[2]));
                    params.put("cCreated", time(key[3]));
                    yield "(not t.overdue, coalesce(t.due_at, '9999-12-31'::timestamptz), -t.priority_rank, t.created_at,"
                            + " t.number) > (not :cOverdue, :cDue, -:cRank, :cCreated, :cNumber)";
                }
                case UPDATED -> {
                    params.put("cUpdated", time(key[0]));
                    yield "(t.updated_at, t.number) < (:cUpdated, :cNumber)";
                }
                case RETURN -> {
                    params.put("cUntil", time(key[0]));
                    yield "(coalesce(t.deferred_until, '9999-12-31'::timestamptz), t.number) > (:cUntil, :cNumber)";
                }
                case NEWEST -> "t.number < :cNumber";
                case OLDEST -> "t.number > :cNumber";
            };
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "ticket.badCursor");
        }
    }

    private static java.sql.Timestamp time(String text) {
        return java.sql.Timestamp.from(Instant.parse(text));
    }
}
