package org.lanedesk.ticket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/**
 * The order of a list: several keys, empty ones last in both directions, ties by number (D35). A cursor holds the keys
 * of the last ticket shown, so that paging goes on behind it whatever moves meanwhile.
 */
public final class TicketOrder {
    private static final String SEPARATOR = "\u001f";
    private static final String EMPTY = "\u0000";

    /** @param cast SQL type of the expression, for the value from a cursor */
    record Key(String sql, boolean down, String cast, boolean nullable) {
        String order() {
            // the number says which direction an index gives for nothing: nulls come last going up
            return sql + (down ? " desc" : "") + (down && nullable ? " nulls last" : "");
        }

        /** @param param holds the value of the cursor */
        String behind(String param) {
            String value = "cast(" + param + " as " + cast + ")";
            return "(" + sql + (down ? " < " : " > ") + value + (nullable ? " or " + sql + " is null)" : ")");
        }
    }

    private final List<Key> keys;

    TicketOrder(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The columns that {@link #cursor} reads, named k0, k1 … */
    public String columns() {
        return columns("t");
    }

    private String columns(String alias) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add("(" + keys.get(i).sql() + ")::text as k" + i);
        }
        return alias + ".number, " + String.join(", ", all);
    }

    public String orderBy() {
        return keys.stream().map(Key::order).collect(Collectors.joining(", "));
    }

    public String cursor(List<@Nullable String> values) {
        String text = fingerprint()
                + SEPARATOR
                + values.stream().map(v -> v == null ? EMPTY : v).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return keys.size();
    }

    /**
     * The condition "comes behind this ticket".
     *
     * @throws Problem 422 when the cursor is broken or belongs to another order
     */
    public String behind(String cursor, Map<String, Object> params) {
        String[] values = decode(cursor);
        List<String> ways = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            boolean empty = values[i + 1].equals(EMPTY);
            if (!empty) {
                params.put("c" + i, values[i + 1]);
                ways.add(same + key.behind(":c" + i));
            }
            same.append(empty ? key.sql() + " is null" : key.sql() + " = cast(:c" + i + " as " + key.cast() + ")")
                    .append(" and ");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private String[] decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] values = text.split(SEPARATOR, -1);
            if (values.length == keys.size() + 1 && values[0].equals(fingerprint())) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw Problem.invalid("cursor", "ticket.badCursor");
    }

    private String fingerprint() {
        return Integer.toHexString(orderBy().hashCode());
    }
}
