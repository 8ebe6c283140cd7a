package org.lanedesk.shared.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/** A value of any type in the words of a reader. */
final class Shown {
    private Shown() {}

    /** @return empty for null, blank texts, empty lists: what counts as missing */
    static String of(@Nullable Object value, Reader reader) {
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> maybe) {
            return of(maybe.orElse(null), reader);
        }
        if (value instanceof Instant at) {
            return moment(at.atZone(reader.zone()), reader);
        }
        if (value instanceof OffsetDateTime at) {
            return moment(at.atZoneSameInstant(reader.zone()), reader);
        }
        if (value instanceof ZonedDateTime at) {
            return moment(at.withZoneSameInstant(reader.zone()), reader);
        }
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(reader.locale())
                    .format(day);
        }
        if (value instanceof Duration time) {
            return time.toHours() + ":" + String.format("%02d", time.toMinutesPart());
        }
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Float) {
            NumberFormat format = NumberFormat.getInstance(reader.locale());
            format.setGroupingUsed(false);
            format.setMaximumFractionDigits(6);
            return format.format(value);
        }
        if (value instanceof LocalizedText text) {
            return text.in(reader.locale());
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, reader);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .filter(Objects::nonNull)
                    .map(one -> of(one, reader))
                    .filter(one -> !one.isBlank())
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    /** A name in several languages, or a record by its name; any other structure is not for people. */
    private static String map(Map<?, ?> map, Reader reader) {
        Object words = map.get(reader.locale().getLanguage());
        if (words == null) {
            words = map.get("en");
        }
        if (words == null) {
            words = map.get("name");
        }
        return words instanceof Map<?, ?> || words instanceof String || words instanceof LocalizedText
                ? of(words, reader)
                : "";
    }

    private static String moment(ZonedDateTime at, Reader reader) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(reader.now(), reader.zone()), at.toLocalDate());
        if (days >= 0 && days < 7) {
            return DateTimeFormatter.ofPattern("EEEE HH:mm", reader.locale()).format(at);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader.locale())
                        .format(at)
                + DateTimeFormatter.ofPattern(", HH:mm").format(at);
    }
}
