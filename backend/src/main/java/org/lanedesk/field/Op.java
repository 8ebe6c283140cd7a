package org.lanedesk.field;

import java.util.Locale;
import java.util.Optional;

/** How a filter compares a field with a value; keys as in JSON: {@code isNot}, {@code notIn} … */
public enum Op {
    IS,
    IS_NOT,
    IN,
    NOT_IN,
    CONTAINS,
    BEFORE,
    AFTER,
    LT,
    GT,
    EMPTY,
    NOT_EMPTY;

    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    public static Optional<Op> of(Object key) {
        for (Op op : values()) {
            if (op.key().equals(key)) {
                return Optional.of(op);
            }
        }
        return Optional.empty();
    }

    /** Needs a list of values. */
    public boolean many() {
        return this == IN || this == NOT_IN;
    }

    /** Needs no value. */
    public boolean alone() {
        return this == EMPTY || this == NOT_EMPTY;
    }
}
