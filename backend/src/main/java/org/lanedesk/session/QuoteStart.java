package org.lanedesk.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an earlier message begins in a text.
 *
 * @param length lines of its introduction
 * @param attribution "Ann wrote:", below which answers may stand between quotes
 * @param forwarded "Forwarded message" with the head of that mail
 */
record QuoteStart(int line, int length, boolean attribution, boolean forwarded) {

    static @Nullable QuoteStart find(List<String> lines) {
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            code ^= line.startsWith("```");
            if (code || line.isBlank() || NewLines.isQuote(line)) {
                continue;
            }
            int length = Attribution.lengthAt(lines, i);
            if (length > 0) {
                return new QuoteStart(i, length, true, false);
            }
            if (OriginalMark.isAt(line)) {
                return original(lines, i);
            }
            int head = HeaderBlock.lengthAt(lines, i);
            if (head > 0) {
                return new QuoteStart(i, head, false, false);
            }
        }
        return null;
    }

    /** The mark together with the head of the mail below it. */
    private static QuoteStart original(List<String> lines, int index) {
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        int head = next < lines.size() ? HeaderBlock.lengthAt(lines, next) : 0;
        return new QuoteStart(index, head == 0 ? 1 : next - index + head, false, head > 0);
    }
}
