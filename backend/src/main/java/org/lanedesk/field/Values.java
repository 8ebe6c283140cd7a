package org.lanedesk.field;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What counts as nothing. */
final class Values {
    private Values() {}

    static boolean empty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> many && many.isEmpty());
    }
}
