package org.lanedesk.engine.feel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words and phrases of one cell, ready to be looked up; {@code invoic*} is a prefix, several words are a phrase. */
public final class WordTest {
    /** Which of the wanted words a text must hold. */
    public enum Kind {
        ANY,
        ALL,
        NONE
    }

    private final Kind kind;
    private final Set<String> singles = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<List<String>> phrases = new ArrayList<>();

    public WordTest(Kind kind, List<String> wanted) {
        this.kind = kind;
        for (String item : wanted) {
            List<String> words = Words.split(item, true);
            if (words.size() > 1) {
                phrases.add(words);
            } else if (words.size() == 1 && words.get(0).endsWith("*")) {
                String word = words.get(0);
                prefixes.add(word.substring(0, word.length() - 1));
            } else if (words.size() == 1) {
                singles.add(words.get(0));
            }
        }
    }

    public boolean matches(Words text) {
        return switch (kind) {
            case ANY -> any(text);
            case NONE -> !any(text);
            case ALL ->
                singles.stream().allMatch(text::has)
                        && prefixes.stream().allMatch(text::hasPrefix)
                        && phrases.stream().allMatch(text::hasPhrase);
        };
    }

    private boolean any(Words text) {
        boolean single = singles.size() <= text.distinct().size()
                ? singles.stream().anyMatch(text::has)
                : text.distinct().stream().anyMatch(singles::contains);
        return single
                || prefixes.stream().anyMatch(text::hasPrefix)
                || phrases.stream().anyMatch(text::hasPhrase);
    }
}
