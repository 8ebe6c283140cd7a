package org.lanedesk.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tags are lower case, without spaces around, at most 60 characters; a prefix is part of the name (D26). */
public final class Tags {
    private static final int MAX = 60;

    private Tags() {}

    public static List<String> of(Object value) {
        Stream<String> raw = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.of(String.valueOf(value).split(",", -1));
        return raw.map(t -> t.strip().toLowerCase(Locale.ROOT))
                .filter(t -> !t.isEmpty())
                .map(t -> t.length() > MAX ? t.substring(0, MAX) : t)
                .distinct()
                .sorted()
                .toList();
    }
}
