package org.lanedesk.engine.play;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.feel.Plain;

/** Compares what a cases file writes with what there is: numbers by value, times and keys by their text. */
final class Same {
    private Same() {}

    /** @return the first expected entry that is different; null when all are as expected */
    static @Nullable String difference(Map<String, Object> expected, Map<String, ? extends @Nullable Object> actual) {
        for (Map.Entry<String, Object> entry : expected.entrySet()) {
            Object is = actual.get(entry.getKey());
            if (!same(entry.getValue(), is)) {
                return entry.getKey() + " is " + is + ", expected " + entry.getValue();
            }
        }
        return null;
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        Object a = Plain.of(expected);
        Object b = Plain.of(actual);
        if (a == null || b == null) {
            return a == b;
        }
        return Objects.equals(a, b) || a.toString().equals(b.toString());
    }
}
