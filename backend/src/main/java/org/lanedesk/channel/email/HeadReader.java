package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads head fields up to the empty line, or to the first line that cannot be one where the separator is missing. */
final class HeadReader {
    private static final int MAX_STRAY = 4;
    private static final int MAX_FOLDS = 50;

    private final byte[] raw;
    private final int end;
    private int at;

    HeadReader(byte[] raw, int start, int end) {
        this.raw = raw;
        this.at = start;
        this.end = end;
    }

    /** Where the body begins. */
    int bodyStart() {
        return at;
    }

    Headers read() {
        Headers headers = new Headers();
        while (at < end) {
            int lineEnd = Lines.end(raw, at, end);
            if (Lines.isBlank(raw, at, lineEnd)) {
                at = Lines.next(raw, lineEnd, end);
                return headers;
            }
            int colon = colon(at, lineEnd);
            if (colon < 0) {
                int field = strayUntil(lineEnd);
                if (field < 0) {
                    return headers; // no separator: this is the body already
                }
                headers.extend(Arrays.copyOfRange(raw, at, field));
                at = field;
                continue;
            }
            int valueEnd = folded(lineEnd);
            String name = new String(raw, at, colon - at, StandardCharsets.ISO_8859_1).strip();
            headers.add(name, Arrays.copyOfRange(raw, colon + 1, valueEnd));
            at = Lines.next(raw, valueEnd, end);
        }
        return headers;
    }

    /** The end of the last continuation line; one of white space alone ends the head unless it goes on (RFC 5322 4.2). */
    private int folded(int lineEnd) {
        int last = lineEnd;
        int next = Lines.next(raw, last, end);
        while (next < end && (raw[next] == ' ' || raw[next] == '\t')) {
            int stop = Lines.end(raw, next, end);
            if (Lines.isBlank(raw, next, stop) && !goesOn(Lines.next(raw, stop, end))) {
                return last;
            }
            last = stop;
            next = Lines.next(raw, last, end);
        }
        return last;
    }

    /** Behind indented lines stands a known field: what looked like the separator was a folded line. */
    private boolean goesOn(int from) {
        int next = from;
        for (int i = 0; i < MAX_FOLDS && next < end; i++) {
            int stop = Lines.end(raw, next, end);
            if (raw[next] != ' ' && raw[next] != '\t') {
                int colon = colon(next, stop);
                return colon > 0
                        && KnownFields.contains(new String(raw, next, colon - next, StandardCharsets.ISO_8859_1));
            }
            next = Lines.next(raw, stop, end);
        }
        return false;
    }

    /** Lines without colon in the midst of the head: where the next known field begins; -1 when the body does. */
    private int strayUntil(int lineEnd) {
        if (Lines.startsWith(raw, at, lineEnd, "--")) {
            return -1; // a boundary
        }
        int next = Lines.next(raw, lineEnd, end);
        for (int i = 0; i < MAX_STRAY && next < end; i++) {
            int stop = Lines.end(raw, next, end);
            int colon = colon(next, stop);
            if (colon > 0 && KnownFields.contains(new String(raw, next, colon - next, StandardCharsets.ISO_8859_1))) {
                return next;
            }
            if (Lines.isBlank(raw, next, stop) || colon > 0) {
                return Lines.startsWith(raw, at, lineEnd, "From ") && colon > 0 ? next : -1;
            }
            next = Lines.next(raw, stop, end);
        }
        return -1;
    }

    /** The colon after a field name, -1 when the line is no field. */
    private int colon(int from, int to) {
        if (Lines.startsWith(raw, from, to, "--")) {
            return -1;
        }
        for (int i = from; i < to && i < from + 200; i++) {
            int b = raw[i];
            if (b == ':') {
                return i > from ? i : -1;
            }
            boolean trailing = b == ' ' && onlySpaceBeforeColon(i, to);
            if (b <= ' ' && !trailing) {
                return -1;
            }
        }
        return -1;
    }

    private boolean onlySpaceBeforeColon(int from, int to) {
        for (int i = from; i < to && i < from + 20; i++) {
            if (raw[i] == ':') {
                return true;
            }
            if (raw[i] != ' ' && raw[i] != '\t') {
                return false;
            }
        }
        return false;
    }
}
