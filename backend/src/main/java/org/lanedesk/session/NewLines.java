package org.lanedesk.session;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts plain text line by line, in one or few passes.
 *
 * <p>Words, then the head of a quote: the words are new. A quote with words below: these are new, or, when words stand
 * above as well (answers between quotes), all but the attribution.
 */
final class NewLines {
    private static final int MAX_LINES = 5_000;
    private static final int MAX_ROUNDS = 20;
    private static final int SIGNATURE_LINES = 8;

    /** "AB> text", as some old programs quote. */
    private static final Pattern INITIALS = Pattern.compile("^[A-Z]{1,3}>(?: |>|$)");

    private final List<String> kept = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();

    private NewLines() {}

    static NewText split(String text) {
        String whole = trim(text.replace("\r\n", "\n"));
        List<String> lines = whole.lines().toList();
        NewLines parts = new NewLines();
        parts.part(lines.size() > MAX_LINES ? lines.subList(0, MAX_LINES) : lines);
        if (lines.size() > MAX_LINES) {
            parts.cut.addAll(lines.subList(MAX_LINES, lines.size()));
        }
        String fresh = trim(String.join("\n", parts.kept));
        return fresh.isBlank() ? new NewText(whole, "") : new NewText(fresh, trim(String.join("\n", parts.cut)));
    }

    private void part(List<String> all) {
        List<String> lines = all;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            QuoteStart start = QuoteStart.find(lines);
            if (start == null) {
                break;
            }
            List<String> above = lines.subList(0, start.line());
            List<String> below = lines.subList(start.line() + start.length(), lines.size());
            boolean words = hasWords(above) || hasWords(kept);
            if (start.attribution() && (!words || answersBetween(below))) {
                keep(above, lines.subList(start.line(), start.line() + start.length()), words);
                int quoted = words ? 0 : quotedLines(below);
                cut.addAll(below.subList(0, quoted));
                lines = below.subList(quoted, below.size());
                continue;
            }
            if (!words) {
                if (!start.forwarded()) {
                    break;
                }
                cut.addAll(lines.subList(0, start.line() + start.length()));
                lines = below; // only forwarded: what was forwarded is new
                continue;
            }
            cut.addAll(lines.subList(start.line(), lines.size()));
            lines = above;
            break;
        }
        finish(lines);
    }

    private void keep(List<String> above, List<String> attribution, boolean words) {
        if (words) {
            kept.addAll(above);
        } else {
            cut.addAll(above);
        }
        cut.addAll(attribution);
    }

    /** Cuts the signature, then quotes, rulers and notes of mail programs at the end. */
    private void finish(List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        List<String> tail = new ArrayList<>();
        int dashes = signature(rest, hasWords(kept));
        if (dashes >= 0) {
            List<String> signature = rest.subList(dashes, rest.size());
            tail.addAll(signature);
            signature.clear();
        }
        while (!rest.isEmpty() && isTail(rest.get(rest.size() - 1))) {
            tail.add(0, rest.remove(rest.size() - 1));
        }
        kept.addAll(rest);
        cut.addAll(0, tail);
    }

    /** Where the signature begins; -1 when there is none. One at the very beginning is no signature. */
    private static int signature(List<String> lines, boolean wordsAbove) {
        boolean words = wordsAbove;
        for (int i = 0; i < lines.size(); i++) {
            boolean line = SignatureMark.isLine(lines.get(i)) && lines.size() - i <= SIGNATURE_LINES;
            if (words && (line || SignatureMark.isDashes(lines.get(i)))) {
                return i;
            }
            words |= isWords(lines.get(i));
        }
        return -1;
    }

    private static boolean isTail(String line) {
        return line.isBlank() || isQuote(line) || SignatureMark.isRuler(line) || SignatureMark.isDevice(line);
    }

    static boolean isQuote(String line) {
        String text = line.stripLeading();
        return text.startsWith(">") || INITIALS.matcher(text).find();
    }

    static boolean isWords(String line) {
        return !isTail(line);
    }

    private static boolean hasWords(List<String> lines) {
        return lines.stream().anyMatch(NewLines::isWords);
    }

    /** Quoted lines directly below, and words of the writer after them. */
    private static boolean answersBetween(List<String> below) {
        int quoted = quotedLines(below);
        int end = signature(below, true);
        return quoted > 0 && hasWords(below.subList(quoted, end < 0 ? below.size() : Math.max(end, quoted)));
    }

    /** How many lines of quotes and empty lines stand at the beginning; 0 when there is no quote among them. */
    private static int quotedLines(List<String> lines) {
        int count = 0;
        boolean any = false;
        while (count < lines.size() && (lines.get(count).isBlank() || isQuote(lines.get(count)))) {
            any |= isQuote(lines.get(count));
            count++;
        }
        return any ? count : 0;
    }

    /** Without empty lines at both ends; the indentation of the first line stays. */
    private static String trim(String text) {
        int start = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            start = text.charAt(i) == '\n' ? i + 1 : start;
        }
        return text.substring(start).stripTrailing();
    }
}
