package org.lanedesk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows found words in a text: escaped HTML in which only {@code <mark>} is ours. */
final class Marks {
    private static final int LENGTH = 180;
    private static final int BEFORE = 60;
    private final Question question;
    private final Stems stems = new Stems();

    Marks(Question question) {
        this.question = question;
    }

    /** The whole text with its marks. */
    String whole(String text) {
        return marked(text, Words.of(text), 0, text.length());
    }

    /** A piece of the text around the first found word; null when none is in it. */
    @Nullable
    String piece(String text) {
        List<Words.Word> words = Words.of(text);
        int first = words.stream()
                .filter(this::found)
                .mapToInt(Words.Word::start)
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            return null;
        }
        int start = Math.max(0, first - BEFORE);
        int end = Math.min(text.length(), start + LENGTH);
        for (Words.Word word : words) {
            // never cut a word in two
            if (word.start() < start && word.end() > start) {
                start = word.start();
            }
            if (word.start() < end && word.end() > end) {
                end = word.end();
            }
        }
        return (start > 0 ? "… " : "") + marked(text, words, start, end) + (end < text.length() ? " …" : "");
    }

    private String marked(String text, List<Words.Word> words, int from, int to) {
        StringBuilder out = new StringBuilder();
        int at = from;
        for (Words.Word word : words) {
            if (word.start() >= at && word.end() <= to && found(word)) {
                escape(text.substring(at, word.start()), out);
                out.append("<mark>");
                escape(text.substring(word.start(), word.end()), out);
                out.append("</mark>");
                at = word.end();
            }
        }
        escape(text.substring(at, to), out);
        return out.toString();
    }

    private boolean found(Words.Word word) {
        return (question.prefix() != null && word.plain().startsWith(question.prefix()))
                || stems.of(word.plain()).stream().anyMatch(question.forms()::contains);
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> out.append(c);
            }
        }
    }
}
