package org.lanedesk.shared.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text with variables: {@code {{ticket.subject}}}, with words for a missing value {@code {{contact.name|client}}}, and
 * parts left out when a value is missing {@code {{#sla.responseDue}}We answer by {{sla.responseDue}}.{{/sla.responseDue}}}
 * or present {@code {{^…}}…{{/…}}}. A missing value is empty, never "null". Values are only ever inserted, never read as
 * template again; there is no code and no loop, a list is told with commas.
 */
public final class Template {
    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    sealed interface Piece {
        record Words(String text) implements Piece {}

        record Value(String name, String fallback) implements Piece {}

        record Section(String name, boolean whenMissing, List<Piece> inner) implements Piece {}
    }

    /** Reads a text; what is no variable (lone braces, a section that nobody ends) stays as written. */
    public static Template of(String source) {
        return new Template(new TemplateReader(source).read());
    }

    /** @return the text as it is meant to be read, unescaped */
    public String text(Map<String, ?> facts, Reader reader) {
        return fill(facts, reader, Escape.NONE);
    }

    /** @return one line, for subjects: a value cannot add a header */
    public String line(Map<String, ?> facts, Reader reader) {
        return Escape.LINE.apply(fill(facts, reader, Escape.LINE));
    }

    /** Fills in every value written as its place needs it; the template's own words stay untouched. */
    public String fill(Map<String, ?> facts, Reader reader, Escape escape) {
        StringBuilder out = new StringBuilder();
        fill(pieces, name -> Shown.of(value(facts, name), reader), escape, out);
        return out.toString();
    }

    /** @return all names it asks for, for checks before publishing (E38) */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(pieces, names);
        return names;
    }

    private static void fill(List<Piece> pieces, UnaryOperator<String> values, Escape escape, StringBuilder out) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                out.append(words.text());
            } else if (piece instanceof Piece.Value value) {
                String text = values.apply(value.name());
                out.append(escape.apply(text.isBlank() ? value.fallback() : text));
            } else if (piece instanceof Piece.Section section
                    && values.apply(section.name()).isBlank() == section.whenMissing()) {
                fill(section.inner(), values, escape, out);
            }
        }
    }

    private static void collect(List<Piece> pieces, Set<String> names) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Value value) {
                names.add(value.name());
            } else if (piece instanceof Piece.Section section) {
                names.add(section.name());
                collect(section.inner(), names);
            }
        }
    }

    /** The value of a name: as a whole key first, then step by step through nested maps. */
    private static @Nullable Object value(Map<String, ?> facts, String name) {
        Object whole = facts.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        if (facts.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
            @SuppressWarnings("unchecked")
            Map<String, ?> next = (Map<String, ?>) inner;
            return value(next, name.substring(dot + 1));
        }
        return null;
    }
}
