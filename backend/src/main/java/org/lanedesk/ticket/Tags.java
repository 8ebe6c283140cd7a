package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lanedesk.shared.Problem;

/** Tags are lower case, without spaces around, at most 60 characters; a prefix is part of the name (D26). */
public final class Tags {
    private static final int MAX = 60;
    /** spaces around the colon after the prefix, which nobody sees in a list */
    private static final Pattern PREFIX = Pattern.compile("^([^:]*?)\\s*:\\s*");

    private Tags() {}

    public static List<String> of(Object value) {
        Stream<String> raw = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.of(String.valueOf(value).split(",", -1));
        return raw.map(Tags::folded)
                .filter(t -> !t.isEmpty())
                .map(t -> t.length() > MAX ? t.substring(0, MAX) : t)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a person has mistyped; rules are shortened instead, so that they go on. */
    public static List<Problem.FieldError> wrong(List<?> tags) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (!(tags.get(i) instanceof String text)) {
                errors.add(new Problem.FieldError("tags[" + i + "]", "field.type"));
            } else if (text.isBlank()) {
                errors.add(new Problem.FieldError("tags[" + i + "]", "field.required"));
            } else if (folded(text).length() > MAX) {
                errors.add(new Problem.FieldError("tags[" + i + "]", "field.tooLong", MAX));
            }
        }
        return errors;
    }

    private static String folded(String tag) {
        return PREFIX.matcher(tag.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1:");
    }
}
