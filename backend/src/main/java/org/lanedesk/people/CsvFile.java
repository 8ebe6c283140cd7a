package org.lanedesk.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.shared.Problem;

/** Lines and cells of a file as spreadsheets write it: commas, semicolons or tabs, quotes around what holds them. */
final class CsvFile {
    private static final char QUOTE = '"';
    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;

    /** @param number of the line in the file, as an editor counts */
    record Line(int number, List<String> cells) {}

    private CsvFile(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    /** @return lines that hold anything. @throws Problem 422 for bytes that are no UTF-8, and for a quote left open */
    static List<Line> lines(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new CsvFile(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("file", "import.encoding");
        }
    }

    private static char separator(String head) {
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(head, one) > count(head, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String head, char one) {
        return head.chars().filter(c -> c == one).count();
    }

    private List<Line> read() {
        boolean quoted = false;
        int opened = 0;
        int begun = number;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                boolean doubled = c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                if (c != QUOTE || doubled) {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                } else if (opened < number && !ends(i + 1)) {
                    // this one was to open: all lines since the other are no cell
                    throw open(opened);
                } else {
                    quoted = false;
                }
            } else if (c == QUOTE && cell.isEmpty()) {
                quoted = true;
                opened = number;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endLine(begun);
                begun = number;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw open(opened);
        }
        endLine(begun);
        return lines;
    }

    private boolean ends(int at) {
        return at == text.length() || text.charAt(at) == separator || Character.isWhitespace(text.charAt(at));
    }

    private static Problem open(int line) {
        return Problem.invalid("file", "import.openQuote", String.valueOf(line));
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine(int begun) {
        endCell();
        if (cells.stream().anyMatch(c -> !c.isEmpty())) {
            lines.add(new Line(begun, cells));
        }
        cells = new ArrayList<>();
    }
}
