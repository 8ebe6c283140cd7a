package org.lanedesk.engine.feel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads the simple cells: literals, lists of them, comparisons, ranges, not(…) and our word functions. */
final class CellReader {
    private final LiteralReader in;

    private CellReader(String text) {
        in = new LiteralReader(text);
    }

    /** @return null when the cell is not a simple one */
    static @Nullable Cell read(String text) {
        CellReader reader = new CellReader(text);
        try {
            Cell cell = reader.cell();
            return reader.in.atEnd() ? cell : null;
        } catch (LiteralReader.NotSimple e) {
            return null;
        }
    }

    private Cell cell() {
        if (in.call("not")) {
            Cell inner = tests();
            in.expect(')');
            return Cell.not(inner);
        }
        return tests();
    }

    private Cell tests() {
        List<Cell> cells = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        do {
            String text = in.loneText();
            if (text != null) {
                texts.add(text);
            } else {
                cells.add(test());
            }
        } while (in.take(','));
        if (!texts.isEmpty()) {
            cells.add(Cell.oneOf(texts));
        }
        return Cell.any(cells);
    }

    private Cell test() {
        for (WordTest.Kind kind : WordTest.Kind.values()) {
            String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
            if (in.call("contains" + name)) {
                return Cell.words(new WordTest(kind, wordList()));
            }
            if (in.call(name.toLowerCase(Locale.ROOT) + " of")) {
                return choice(kind);
            }
        }
        IntPredicate order = in.take("<=")
                ? c -> c <= 0
                : in.take(">=") ? c -> c >= 0 : in.take("<") ? c -> c < 0 : in.take(">") ? c -> c > 0 : null;
        if (order != null) {
            return Cell.ordered(in.comparable(), order);
        }
        char open = in.peek();
        return open == '[' || open == '(' || open == ']' ? range(open) : Cell.equal(in.literal());
    }

    private Cell range(char open) {
        in.expect(open);
        Object low = in.comparable();
        in.expect("..");
        Object high = in.comparable();
        boolean closed = in.take(']');
        if (!closed && !in.take(')')) {
            in.expect('[');
        }
        return Cell.both(
                Cell.ordered(low, open == '[' ? c -> c >= 0 : c -> c > 0),
                Cell.ordered(high, closed ? c -> c <= 0 : c -> c < 0));
    }

    /** The arguments of a word function; a leading ? for the column's own value may be left out. */
    private List<String> wordList() {
        if (in.take('?')) {
            in.expect(',');
        }
        boolean list = in.take('[');
        List<String> words = new ArrayList<>();
        do {
            words.add(in.text());
        } while (in.take(','));
        if (list) {
            in.expect(']');
        }
        in.expect(')');
        return words;
    }

    private Cell choice(WordTest.Kind kind) {
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(Cell.equal(in.literal()));
        } while (in.take(','));
        in.expect(')');
        return switch (kind) {
            case ANY -> Cell.any(cells);
            case ALL -> Cell.all(cells);
            case NONE -> Cell.not(Cell.any(cells));
        };
    }
}
