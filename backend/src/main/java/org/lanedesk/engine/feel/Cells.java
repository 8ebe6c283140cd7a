package org.lanedesk.engine.feel;

import java.util.regex.Pattern;

/** Compiles the conditions of tables: simple ones into plain comparisons, the others are left to the FEEL interpreter. */
public final class Cells {
    /** {@code containsAny("x")} inside a larger expression means the column's own value */
    private static final Pattern IMPLICIT = Pattern.compile("\\bcontains(Any|All|None)\\s*\\(\\s*([\"\\[])");

    private Cells() {}

    /** @throws FeelError when the text is no FEEL */
    public static Cell compile(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return Cell.ALWAYS;
        }
        Cell simple = CellReader.read(cell);
        return simple != null ? simple : interpreted(cell);
    }

    /**
     * @return the names of the functions that the interpreter will be asked for
     * @throws FeelError when the text is no FEEL
     */
    public static java.util.Set<String> functions(String text) {
        return CellReader.read(text.strip()) != null
                ? java.util.Set.of()
                : parse(text.strip()).functions();
    }

    private static Feel.Parsed parse(String cell) {
        return Feel.parseTests(IMPLICIT.matcher(cell).replaceAll("contains$1(?, $2"));
    }

    /** The same cell, read by the interpreter alone. */
    static Cell interpreted(String cell) {
        Feel.Parsed parsed = parse(cell);
        return (fact, facts) -> parsed.test(fact.value(), facts);
    }
}
