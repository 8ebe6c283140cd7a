package org.lanedesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.Op;
import org.lanedesk.shared.Actor;

/** One comparison as SQL; the values become parameters. An empty field is unequal to every value. */
final class TestSql {
    // few fixed words stand in the text itself: so the planner can use the partial indexes of live tickets
    private static final Set<String> CLASSES = Set.of("new", "open", "waiting", "deferred", "resolved", "closed");
    private final FilterValues values;
    private final Map<String, Object> params;
    private final String prefix;
    private int count;

    TestSql(Actor actor, Instant now, Map<String, Object> params, String prefix) {
        this.values = new FilterValues(actor, now);
        this.params = params;
        this.prefix = prefix;
    }

    /** @throws IllegalArgumentException or DateTimeException when the value does not fit the field */
    String of(ListField field, Op op, @Nullable Object value) {
        String sql = field.sql();
        if (op.alone()) {
            return empty(field, op == Op.EMPTY);
        }
        if (field.name().equals("statusClass")) {
            return classes(sql, op, op.many() ? values.texts(value) : List.of(values.text(value)));
        }
        return switch (field.type()) {
            case LIST -> list(field, op, value);
            case BOOLEAN -> flag(field, op == Op.IS, values.flag(value));
            case TIME -> "(" + sql + (op == Op.BEFORE ? " < " : " > ") + param(values.time(value)) + ")";
            case GROUP -> group(sql, op, values.words(value, op));
            case PERSON, REF ->
                field.key() == null
                        ? equal(sql, op, ids(values.people(value, op), field.type()))
                        : equal(sql, op, values.people(value, op), "text[]");
            case NUMBER ->
                op == Op.LT || op == Op.GT
                        ? "(" + sql + (op == Op.LT ? " < " : " > ") + param(values.number(value)) + ")"
                        : equal(sql, op, "cast(" + param(values.numbers(value, op)) + " as numeric[])");
            case DATE ->
                op == Op.BEFORE || op == Op.AFTER
                        ? "(" + sql + (op == Op.BEFORE ? " < " : " > ") + param(values.date(value)) + ")"
                        : equal(sql, op, List.of(values.date(value)), "text[]");
            case TEXT, ENUM ->
                op == Op.CONTAINS
                        ? "(" + sql + " ilike " + param(FilterValues.pattern(values.text(value))) + ")"
                        : equal(sql, op, values.words(value, op), "text[]");
        };
    }

    private static String empty(ListField field, boolean wanted) {
        String is = switch (field.type()) {
            case LIST -> field.key() == null ? field.sql() + " = '{}'" : "coalesce(" + field.sql() + ", '[]') = '[]'";
            case TEXT, ENUM -> "coalesce(" + field.sql() + ", '') = ''";
            default -> "(" + field.sql() + ") is null";
        };
        return wanted ? "(" + is + ")" : "(not (" + is + "))";
    }

    private static String classes(String sql, Op op, List<String> wanted) {
        if (!CLASSES.containsAll(wanted)) {
            throw new IllegalArgumentException();
        }
        String in = wanted.isEmpty() ? "false" : sql + " in ('" + String.join("', '", wanted) + "')";
        return op == Op.IS || op == Op.IN ? "(" + in + ")" : "(not (" + in + "))";
    }

    private String list(ListField field, Op op, @Nullable Object value) {
        List<String> wanted = field.key() == null ? values.tags(value, op) : values.words(value, op);
        String list = param(wanted.toArray(new String[0]));
        String has;
        if (field.key() != null) {
            has = "coalesce(jsonb_exists_any(t.fields -> '" + field.key() + "', cast(" + list + " as text[])), false)";
        } else {
            has = "(" + field.sql() + " && cast(" + list + " as text[]))";
        }
        return op == Op.IS_NOT || op == Op.NOT_IN ? "(not " + has + ")" : has;
    }

    /** A checkbox that nobody touched is not ticked. */
    private static String flag(ListField field, boolean is, boolean value) {
        String sql = field.key() == null ? field.sql() : "coalesce(" + field.sql() + ", 'false') = 'true'";
        return is == value ? "(" + sql + ")" : "(not (" + sql + "))";
    }

    /** Ids go in as they are, so that an index finds them; somebody named by login is looked up. */
    private String ids(List<String> wanted, ListField.Type type) {
        if (type == ListField.Type.REF || wanted.stream().allMatch(FilterValues::isId)) {
            return "cast(" + param(wanted.stream().map(UUID::fromString).toArray(UUID[]::new)) + " as uuid[])";
        }
        return "array(select id from app_user where id::text = any(cast(" + param(wanted.toArray(new String[0]))
                + " as text[])) or login = any(cast(" + param(wanted.toArray(new String[0])) + " as text[])))";
    }

    /** {@code mine} means every group I belong to. */
    private static String own() {
        return "array(select group_key from group_member where user_id = :filterMe and access <> 'none')";
    }

    private String group(String sql, Op op, List<String> wanted) {
        String keys = "cast(" + param(wanted.toArray(new String[0])) + " as text[])";
        return equal(sql, op, wanted.contains("mine") ? keys + " || " + own() : keys);
    }

    private String equal(String sql, Op op, List<String> wanted, String type) {
        return equal(sql, op, "cast(" + param(wanted.toArray(new String[0])) + " as " + type + ")");
    }

    private static String equal(String sql, Op op, String array) {
        String is = "coalesce(" + sql + " = any(" + array + "), false)";
        return op == Op.IS_NOT || op == Op.NOT_IN ? "(not " + is + ")" : "(" + sql + " = any(" + array + "))";
    }

    private String param(Object value) {
        String name = prefix + count++;
        params.put(name, value);
        return ":" + name;
    }
}
