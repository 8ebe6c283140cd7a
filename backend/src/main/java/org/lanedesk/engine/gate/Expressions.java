package org.lanedesk.engine.gate;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lanedesk.engine.feel.Cells;
import org.lanedesk.engine.feel.Feel;
import org.lanedesk.engine.feel.FeelError;
import org.lanedesk.engine.feel.FeelFunctions;
import org.w3c.dom.Element;

/** What may stand where the engine evaluates something. */
final class Expressions {
    /** a reference without calls and operators */
    private static final Pattern REFERENCE =
            Pattern.compile("[$#]\\{\\s*[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*\\s*\\}");

    private static final Pattern OPENING = Pattern.compile("[$#]\\{");
    private static final int MAX_TEXT = 20_000;
    private final Findings findings;

    Expressions(Findings findings) {
        this.findings = findings;
    }

    /** Plain text in which only references may stand. */
    void text(Element at, String text) {
        if (text.length() > MAX_TEXT) {
            findings.element(at, "gate.long", text.length(), MAX_TEXT);
        } else if (OPENING.matcher(REFERENCE.matcher(text).replaceAll("")).find()) {
            findings.element(at, "gate.expression", shorten(text));
        }
    }

    static boolean isReference(String text) {
        return REFERENCE.matcher(text.strip()).matches();
    }

    /** A FEEL expression. */
    void feel(Element at, String text) {
        feel(at, () -> Feel.parseExpression(text).functions());
    }

    /** A condition in a table. */
    void cell(Element at, String text) {
        feel(at, () -> Cells.functions(text));
    }

    private void feel(Element at, Supplier<Set<String>> functions) {
        try {
            Set<String> unknown = new TreeSet<>(functions.get());
            unknown.removeAll(FeelFunctions.names());
            if (!unknown.isEmpty()) {
                findings.element(at, "gate.function", String.join(", ", unknown));
            }
        } catch (FeelError e) {
            findings.element(at, "gate.feel", String.valueOf(e.getMessage()));
        }
    }

    static String shorten(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
