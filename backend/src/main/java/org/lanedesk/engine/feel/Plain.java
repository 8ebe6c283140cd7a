package org.lanedesk.engine.feel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as expressions see them: text, Long, BigDecimal, yes/no, java.time, lists and maps of these. Anything else
 * becomes its text, so no expression can reach into an object.
 */
public final class Plain {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Plain() {}

    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> list = new ArrayList<>(items.size());
            items.forEach(item -> list.add(of(item)));
            return list;
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries.forEach((k, v) -> map.put(String.valueOf(k), of(v)));
            return map;
        }
        return value instanceof Object[] array ? of(List.of(array)) : time(value);
    }

    static Object number(Number number) {
        if (number instanceof BigDecimal decimal) {
            boolean whole = decimal.scale() <= 0 || decimal.stripTrailingZeros().scale() <= 0;
            return whole && decimal.abs().compareTo(LARGEST) < 0 ? (Object) decimal.longValue() : decimal;
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue())
                    ? number(new BigDecimal(number.toString()))
                    : number.toString();
        }
        return number instanceof BigInteger big ? new BigDecimal(big) : (Object) number.longValue();
    }

    @SuppressWarnings("JavaUtilDate")
    private static Object time(Object value) {
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).atZone(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toZonedDateTime();
        }
        boolean known = value instanceof ZonedDateTime
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof LocalTime
                || value instanceof Duration
                || value instanceof Period;
        return known ? value : value.toString();
    }

    /** @return the order of two plain values of one kind; null when they cannot be compared */
    static @Nullable Integer compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x.compareTo(y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return decimal(x).compareTo(decimal(y));
        }
        if (a instanceof ZonedDateTime x && b instanceof ZonedDateTime y) {
            return x.toInstant().compareTo(y.toInstant());
        }
        if (a.getClass() != b.getClass() || !(a instanceof Comparable) || a instanceof Boolean) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Comparable<Object> left = (Comparable<Object>) a;
        return left.compareTo(b);
    }

    /** @return whether two plain values of one kind are equal; null when they are of different kinds */
    static @Nullable Boolean same(Object a, Object b) {
        if (a instanceof Number || a instanceof ZonedDateTime) {
            Integer order = compare(a, b);
            return order == null ? null : (Boolean) (order == 0);
        }
        return a.getClass() == b.getClass() ? (Boolean) a.equals(b) : null;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }
}
