package org.lanedesk.channel.email;

/** Lines in raw bytes; each ends with CRLF, LF or a lone CR. */
final class Lines {
    private Lines() {}

    /** The position of the line's end mark, or {@code end}. */
    static int end(byte[] raw, int at, int end) {
        int i = at;
        while (i < end && raw[i] != '\n' && raw[i] != '\r') {
            i++;
        }
        return i;
    }

    /** The start of the line after the one whose end mark stands at {@code lineEnd}. */
    static int next(byte[] raw, int lineEnd, int end) {
        if (lineEnd >= end) {
            return end;
        }
        if (raw[lineEnd] == '\r' && lineEnd + 1 < end && raw[lineEnd + 1] == '\n') {
            return lineEnd + 2;
        }
        return lineEnd + 1;
    }

    static boolean isBlank(byte[] raw, int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw[i] != ' ' && raw[i] != '\t' && raw[i] != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] raw, int from, int to, String start) {
        if (to - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (raw[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
