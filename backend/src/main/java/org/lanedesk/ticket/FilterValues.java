package org.lanedesk.ticket;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.Op;
import org.lanedesk.shared.Actor;

/** Reads the values of a filter; what does not fit is an IllegalArgumentException or a DateTimeException. */
final class FilterValues {
    private static final int LONGEST = 500;
    private static final int MOST = 500;
    private final Actor actor;
    private final Instant now;

    FilterValues(Actor actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    String text(@Nullable Object value) {
        if (!(value instanceof String || value instanceof Number)
                || value.toString().length() > LONGEST) {
            throw new IllegalArgumentException();
        }
        return value.toString();
    }

    List<String> texts(@Nullable Object value) {
        if (!(value instanceof List<?> many) || many.size() > MOST) {
            throw new IllegalArgumentException();
        }
        return many.stream().map(this::text).toList();
    }

    /** One text for {@code is}, a list for {@code in}. */
    List<String> words(@Nullable Object value, Op op) {
        return op.many() ? texts(value) : List.of(text(value));
    }

    List<String> tags(@Nullable Object value, Op op) {
        return words(value, op).stream()
                .flatMap(t -> Tags.of(List.of(t)).stream())
                .toList();
    }

    boolean flag(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException();
    }

    BigDecimal number(@Nullable Object value) {
        return new BigDecimal(text(value));
    }

    BigDecimal[] numbers(@Nullable Object value, Op op) {
        return words(value, op).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    String date(@Nullable Object value) {
        String text = text(value);
        LocalDate date = text.equals("today") ? today() : LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException();
        }
        return date.toString();
    }

    /**
     * A moment with its offset, {@code now}, {@code today}, or a duration counted from now, such as {@code -P7D}; within
     * the years that a database can compare.
     */
    Timestamp time(@Nullable Object value) {
        Instant at = moment(text(value));
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException();
        }
        return Timestamp.from(at);
    }

    private Instant moment(String text) {
        if (text.equals("now")) {
            return now;
        }
        if (text.equals("today")) {
            return today().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.matches("[+-]?P[^T]+")) {
            return now.atOffset(ZoneOffset.UTC).plus(Period.parse(text)).toInstant();
        }
        return text.matches("[+-]?P.*")
                ? now.plus(Duration.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }

    /** {@code me} is who asks; others by id or login. */
    List<String> people(@Nullable Object value, Op op) {
        return words(value, op).stream()
                .map(one -> one.equals("me") ? actor.id().toString() : one)
                .toList();
    }

    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @param text made a pattern for ilike that finds it as it stands */
    static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
