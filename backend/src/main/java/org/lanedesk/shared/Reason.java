package org.lanedesk.shared;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Why something happened, kept as a code with arguments ({@code delivery.refused|no such mailbox}) so that everybody
 * reads it in their own language; the codes are texts of {@code problems.properties}.
 */
@Component
public class Reason {
    private final MessageSource texts;

    Reason(MessageSource texts) {
        this.texts = texts;
    }

    /** @return what is stored; arguments lose line ends and the separator */
    public static String of(String code, Object... args) {
        StringBuilder stored = new StringBuilder(code);
        for (Object arg : args) {
            stored.append('|')
                    .append(String.valueOf(arg)
                            .replace('|', '/')
                            .replaceAll("\\s+", " ")
                            .trim());
        }
        return stored.toString();
    }

    /** @return what is stored of a refusal: of its first field, when it names fields */
    public static String of(Problem refused) {
        if (refused.errors().isEmpty()) {
            return of(refused.code(), refused.args());
        }
        Problem.FieldError first = refused.errors().get(0);
        return of(first.code(), first.args());
    }

    /**
     * @param stored one reason, or several, one a line
     * @return the words; an argument that is itself a code is worded too, a text without a code stays as it is
     */
    public @Nullable String text(@Nullable String stored, Locale locale) {
        if (stored == null) {
            return null;
        }
        if (stored.indexOf('\n') >= 0) {
            return stored.lines()
                    .map(line -> String.valueOf(text(line, locale)))
                    .collect(java.util.stream.Collectors.joining("; "));
        }
        String[] parts = stored.split("\\|");
        Object[] args = Arrays.stream(parts)
                .skip(1)
                .map(a -> texts.getMessage(a, null, a, locale))
                .toArray();
        return texts.getMessage(parts[0], args, stored, locale);
    }
}
