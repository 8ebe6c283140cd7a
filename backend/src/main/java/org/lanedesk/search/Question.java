package org.lanedesk.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/**
 * What somebody looks for: all words must be there, in any form, the last one may be unfinished; {@code "as written"},
 * {@code -without}, {@code tag:product:router}, {@code #1234}.
 *
 * @param tsquery empty when there is no word, as in {@code tag:x} alone
 * @param forms all forms that count as found, for the marks in texts
 * @param prefix the beginning of the unfinished word; null when there is none
 * @param number when the question can be a ticket's number
 */
record Question(
        String tsquery,
        Set<String> forms,
        @Nullable String prefix,
        List<String> tags,
        @Nullable Long number) {
    static final int LONGEST = 500;
    private static final int MOST = 25;
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)(\\S+)");

    /** @throws Problem 422 when it is too long */
    static Question of(String q) {
        String text = q.replace("\u0000", "").strip();
        if (text.length() > LONGEST) {
            throw Problem.invalid("q", "search.tooLong", LONGEST);
        }
        return new Reader(new Stems()).read(text);
    }

    boolean empty() {
        return tsquery.isEmpty() && tags.isEmpty() && number == null;
    }

    private static final class Reader {
        private final Stems stems;
        private final List<String> parts = new ArrayList<>();
        private final Set<String> forms = new HashSet<>();
        private final List<String> tags = new ArrayList<>();
        private @Nullable String prefix;

        Reader(Stems stems) {
            this.stems = stems;
        }

        Question read(String text) {
            Matcher part = PART.matcher(text);
            while (part.find() && parts.size() < MOST) {
                if (part.group(2) != null) {
                    phrase(part.group(2), !part.group(1).isEmpty());
                } else if (part.group(4).toLowerCase(java.util.Locale.ROOT).startsWith("tag:")) {
                    tags.add(part.group(4).substring(4).toLowerCase(java.util.Locale.ROOT));
                } else {
                    words(part.group(4), !part.group(3).isEmpty(), part.end() == text.length());
                }
            }
            String number = text.startsWith("#") ? text.substring(1) : text;
            return new Question(
                    String.join(" & ", parts),
                    forms,
                    prefix,
                    tags,
                    number.matches("\\d{1,15}") ? Long.valueOf(number) : null);
        }

        private void phrase(String text, boolean without) {
            List<Words.Word> words = Words.of(text);
            if (!words.isEmpty()) {
                parts.add((without ? "!" : "")
                        + words.stream()
                                .map(w -> "'" + w.plain() + "'")
                                .collect(Collectors.joining(" <-> ", "(", ")")));
                words.forEach(w -> forms.add(w.plain()));
            }
        }

        /** One typed word may be several, as an address is; its parts stand together. */
        private void words(String text, boolean without, boolean last) {
            List<Words.Word> words = Words.of(text);
            for (int i = 0; i < words.size() && parts.size() < MOST; i++) {
                String word = words.get(i).plain();
                boolean open = last && !without && i == words.size() - 1;
                List<String> ways = new ArrayList<>();
                stems.of(word).forEach(form -> ways.add("'" + form + "'"));
                if (open) {
                    ways.set(0, "'" + word + "':*");
                    prefix = word;
                }
                parts.add((without ? "!(" : "(") + String.join(" | ", ways) + ")");
                if (!without) {
                    forms.addAll(stems.of(word));
                }
            }
        }
    }
}
