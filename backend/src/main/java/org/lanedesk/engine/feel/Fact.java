package org.lanedesk.engine.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of one column during one decision; its words are split once, whatever the number of rows. */
public final class Fact {
    private final @Nullable Object value;
    private @Nullable Words words;

    /** @param value plain, see {@link Plain} */
    public Fact(@Nullable Object value) {
        this.value = value;
    }

    public @Nullable Object value() {
        return value;
    }

    Words words() {
        Words split = words;
        if (split == null) {
            split = Words.of(value == null ? List.of() : value);
            words = split;
        }
        return split;
    }
}
