package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the boundary of a multipart that does not name it: the first "--line" that a Content- field follows. */
final class BoundaryGuess {
    private static final int MAX_DISTANCE = 100_000;
    private static final int MAX_LENGTH = 200;

    private BoundaryGuess() {}

    static @Nullable String in(byte[] raw, int from, int end) {
        int stop = Math.min(end, from + MAX_DISTANCE);
        int at = from;
        while (at < stop) {
            int lineEnd = Lines.end(raw, at, stop);
            int next = Lines.next(raw, lineEnd, stop);
            if (Lines.startsWith(raw, at, lineEnd, "--") && lineEnd - at < MAX_LENGTH && startsField(raw, next, stop)) {
                String boundary =
                        new String(raw, at + 2, lineEnd - at - 2, StandardCharsets.ISO_8859_1).stripTrailing();
                if (!boundary.isBlank()) {
                    return boundary;
                }
            }
            at = next;
        }
        return null;
    }

    private static boolean startsField(byte[] raw, int at, int stop) {
        String start = new String(raw, at, Math.min(8, stop - at), StandardCharsets.ISO_8859_1);
        return start.toLowerCase(Locale.ROOT).equals("content-");
    }
}
