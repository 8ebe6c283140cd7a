package org.lanedesk.session;

import java.util.List;
import java.util.Locale;

/** Recognises the lines that introduce an earlier message. */
final class QuoteMarks {
    private QuoteMarks() {}

    /** How many lines the mark at {@code index} takes; 0 when there is none. */
    static int lengthAt(List<String> lines, int index) {
        String line = lines.get(index).strip().toLowerCase(Locale.ROOT);
        return line.startsWith("on ") && line.endsWith("wrote:") ? 1 : 0;
    }
}
