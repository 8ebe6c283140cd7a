package org.lanedesk.ticket;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries who asked for something through the process that does it: blocks run in the thread of the request. */
public final class Causes {
    private static final ThreadLocal<@Nullable Cause> CURRENT = new ThreadLocal<>();

    private Causes() {}

    /** @return who asked, or the given cause when nobody did (a timer) */
    public static Cause current(Cause otherwise) {
        Cause cause = CURRENT.get();
        return cause == null ? otherwise : cause;
    }

    public static <T> T with(Cause cause, Supplier<T> work) {
        Cause before = CURRENT.get();
        CURRENT.set(cause);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
