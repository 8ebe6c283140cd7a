package org.lanedesk.channel.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text and tags into pieces of a limited length: cut between words, tags closed and opened again at each cut. */
final class PieceWriter {
    private static final Pattern WORDS = Pattern.compile("\\s+|\\S+");
    private final int most;
    private final boolean html;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private StringBuilder marked = new StringBuilder();

    /** @param most characters of a piece, without tags */
    PieceWriter(int most, boolean html) {
        this.most = most;
        this.html = html;
    }

    private record Tag(String name, String start) {}

    static List<Piece> plain(String text, int most) {
        PieceWriter writer = new PieceWriter(most, false);
        writer.write(text.strip());
        return writer.done();
    }

    void write(String words) {
        Matcher word = WORDS.matcher(words);
        while (word.find()) {
            String rest = word.group();
            if (text.length() + rest.length() > most) {
                cut();
                rest = rest.isBlank() ? "" : rest;
            }
            while (rest.length() > most) {
                int end = Character.isHighSurrogate(rest.charAt(most - 1)) ? most - 1 : most;
                put(rest.substring(0, end));
                cut();
                rest = rest.substring(end);
            }
            put(rest);
        }
    }

    private void put(String words) {
        text.append(words);
        marked.append(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** @param start the whole tag, as {@code <a href="…">} */
    void open(String name, String start) {
        open.push(new Tag(name, start));
        marked.append(start);
    }

    void close() {
        marked.append("</").append(open.pop().name()).append('>');
    }

    boolean inside(String name) {
        return open.stream().anyMatch(tag -> tag.name().equals(name));
    }

    boolean lineBegins() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    /** Goes on in a new line, with {@code empty} empty lines before it at the least. */
    void newLine(int empty) {
        int have = 0;
        while (have < text.length() && text.charAt(text.length() - 1 - have) == '\n') {
            have++;
        }
        if (have < text.length()) {
            write("\n".repeat(Math.max(0, empty + 1 - have)));
        }
    }

    private void cut() {
        open.forEach(tag -> marked.append("</").append(tag.name()).append('>'));
        if (!text.toString().isBlank()) {
            pieces.add(
                    new Piece(text.toString().strip(), html ? marked.toString().strip() : null));
        }
        text = new StringBuilder();
        marked = new StringBuilder();
        for (Iterator<Tag> all = open.descendingIterator(); all.hasNext(); ) {
            marked.append(all.next().start());
        }
    }

    List<Piece> done() {
        cut();
        return List.copyOf(pieces);
    }
}
