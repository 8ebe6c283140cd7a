package org.lanedesk.field;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a {@link Filter} about values in memory, for the conditions of custom fields. */
final class FilterMatch {
    private final Function<String, @Nullable Object> values;

    /** @param values by the name of the field; null = empty */
    FilterMatch(Function<String, @Nullable Object> values) {
        this.values = values;
    }

    boolean holds(Filter filter) {
        return filter.all().stream().allMatch(this::part)
                && (filter.any().isEmpty() || filter.any().stream().anyMatch(this::part))
                && filter.none().stream().noneMatch(this::part);
    }

    private boolean part(Filter.Part part) {
        return part instanceof Filter.Part.Test test ? test(test) : holds(((Filter.Part.Nested) part).filter());
    }

    private boolean test(Filter.Part.Test test) {
        Object value = values.apply(test.field());
        Object wanted = test.value();
        return switch (test.op()) {
            case IS -> has(value, wanted);
            case IS_NOT -> !has(value, wanted);
            case IN -> list(wanted).stream().anyMatch(one -> has(value, one));
            case NOT_IN -> list(wanted).stream().noneMatch(one -> has(value, one));
            case CONTAINS ->
                value instanceof Collection<?>
                        ? has(value, wanted)
                        : value != null && lower(value).contains(lower(wanted));
            case BEFORE, LT -> value != null && order(value, wanted) < 0;
            case AFTER, GT -> value != null && order(value, wanted) > 0;
            case EMPTY -> Values.empty(value);
            case NOT_EMPTY -> !Values.empty(value);
        };
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static boolean has(@Nullable Object value, @Nullable Object wanted) {
        if (value instanceof Collection<?> many) {
            return many.stream().anyMatch(one -> same(one, wanted));
        }
        // a checkbox that nobody touched is not ticked
        return same(value == null && wanted instanceof Boolean ? Boolean.FALSE : value, wanted);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof Number && b instanceof Number
                ? order(a, b) == 0
                : a instanceof String && b instanceof String ? lower(a).equals(lower(b)) : Objects.equals(a, b);
    }

    private static int order(Object a, @Nullable Object b) {
        if (a instanceof Number && b instanceof Number) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        return String.valueOf(a).compareTo(String.valueOf(b));
    }

    private static String lower(@Nullable Object value) {
        return String.valueOf(value).toLowerCase(java.util.Locale.ROOT);
    }
}
