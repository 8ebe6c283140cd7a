package org.lanedesk.engine.feel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The words of a text, so that thousands of words can be looked up in it: case, accents and ё/е do not matter. */
public final class Words {
    private final List<String> words;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final TreeSet<String> sorted;

    private Words(List<String> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(words.get(i), w -> new ArrayList<>(2)).add(i);
        }
        sorted = new TreeSet<>(places.keySet());
    }

    /** @param plain a text, or a list whose items are searched one after the other */
    public static Words of(Object plain) {
        List<String> words = new ArrayList<>();
        for (Object item : plain instanceof Collection<?> items ? items : List.of(plain)) {
            words.addAll(split(String.valueOf(item), false));
            // a phrase does not reach over the border of two items
            words.add("");
        }
        return new Words(words);
    }

    boolean has(String word) {
        return places.containsKey(word);
    }

    Collection<String> distinct() {
        return places.keySet();
    }

    boolean hasPrefix(String prefix) {
        String next = sorted.ceiling(prefix);
        return next != null && next.startsWith(prefix);
    }

    /** @param phrase two words or more; one that ends with * is a prefix */
    boolean hasPhrase(List<String> phrase) {
        String first = phrase.get(0);
        if (!first.endsWith("*")) {
            return places.getOrDefault(first, List.of()).stream().anyMatch(at -> matches(phrase, at));
        }
        for (int at = 0; at < words.size(); at++) {
            if (matches(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(List<String> phrase, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            String found = words.get(at + i);
            boolean fits = wanted.endsWith("*")
                    ? found.startsWith(wanted.substring(0, wanted.length() - 1))
                    : found.equals(wanted);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** @return folded words; with {@code stars} a * after a word stays on it */
    static List<String> split(String text, boolean stars) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                boolean star = stars && i < folded.length() && folded.charAt(i) == '*';
                words.add(folded.substring(start, star ? i + 1 : i));
                start = -1;
            }
        }
        return words;
    }

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ё' -> out.append('е');
                case 'й' -> out.append('й'); // a letter of its own, not и with an accent
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ' -> out.append('d');
                case 'ß' -> out.append("ss");
                default -> base(c, out);
            }
        }
        return out.toString();
    }

    private static void base(char c, StringBuilder out) {
        if (c < 128 || c >= 0x0400 && c < 0x0450) {
            out.append(c);
        } else if (c == '\u0306' && !out.isEmpty() && out.charAt(out.length() - 1) == 'и') {
            out.setCharAt(out.length() - 1, 'й');
        } else if (!Character.isSurrogate(c)) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            for (int i = 0; i < parts.length(); i++) {
                if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
                    out.append(parts.charAt(i));
                }
            }
        } else {
            out.append(c);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
