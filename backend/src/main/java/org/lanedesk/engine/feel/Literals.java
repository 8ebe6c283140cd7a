package org.lanedesk.engine.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constant expressions: a literal or a list of literals. */
public final class Literals {
    private Literals() {}

    /** @return the plain value; empty when it is no constant (or the constant null) */
    public static Optional<Object> read(String text) {
        LiteralReader in = new LiteralReader(text);
        try {
            Object value = in.take('[') ? items(in) : in.literal();
            return in.atEnd() ? Optional.ofNullable(value) : Optional.empty();
        } catch (LiteralReader.NotSimple e) {
            return Optional.empty();
        }
    }

    private static List<Object> items(LiteralReader in) {
        List<Object> items = new ArrayList<>();
        if (!in.take(']')) {
            do {
                items.add(in.comparable());
            } while (in.take(','));
            in.expect(']');
        }
        return List.copyOf(items);
    }
}
