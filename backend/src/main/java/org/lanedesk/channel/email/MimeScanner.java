package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits a mail into its parts in one pass over its lines, however many and however deep: a line is looked up among the
 * open boundaries, so the time does not depend on the nesting. Below {@link #MAX_DEPTH} parts are put beside instead
 * of below each other, so walking the tree needs little stack. (Angus Mail reads each level anew and gives up at the
 * first missing boundary; it is used for the fields instead.)
 */
final class MimeScanner {
    static final int MAX_DEPTH = 100;
    static final int MAX_PARTS = 20_000;
    private static final int MAX_BOUNDARY_LINE = 2_000;
    private static final int MAX_GUESSES = 20;

    private record Level(
            MimePart part, String boundary, @Nullable Level shadowed, int index) {}

    private final byte[] raw;
    private final int end;
    private final List<Level> open = new ArrayList<>();
    private final Map<String, Level> byBoundary = new HashMap<>();
    private @Nullable MimePart current;
    private int count;
    private int guesses;
    private boolean cut;

    MimeScanner(byte[] raw) {
        this(raw, raw.length);
    }

    private MimeScanner(byte[] raw, int end) {
        this.raw = raw;
        this.end = end;
    }

    /** More parts than anybody writes: the rest stays in the last part. */
    boolean cut() {
        return cut;
    }

    /** Reads {@code raw} as a whole mail. */
    MimePart mail() {
        boolean mark = end > 3 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF;
        int start = mark ? 3 : 0;
        while (start < end && raw[start] <= ' ' && raw[start] >= 0) {
            start++;
        }
        MimePart root = begin(start, null);
        scan(root.bodyStart);
        mend(root);
        return root;
    }

    private void scan(int start) {
        int at = start;
        while (at < end) {
            int lineEnd = Lines.end(raw, at, end);
            int next = Lines.next(raw, lineEnd, end);
            Level level = boundaryAt(at, lineEnd);
            if (level == null) {
                at = next;
                continue;
            }
            finish(beforeLine(at), level.index + 1);
            if (text(at + 2, lineEnd).length() > level.boundary.length()) {
                finish(at, level.index);
                at = next;
            } else {
                at = begin(next, level.part).bodyStart;
            }
        }
        finish(end, 0);
    }

    /** Where the declared boundary never came, the parts may stand between others. */
    private void mend(MimePart part) {
        if (part.isMultipart() && part.parts.isEmpty() && guesses++ < MAX_GUESSES) {
            String boundary = BoundaryGuess.in(raw, part.bodyStart, part.bodyEnd);
            if (boundary != null) {
                MimeScanner again = new MimeScanner(raw, part.bodyEnd);
                again.guesses = guesses;
                again.open(part, boundary, null);
                again.scan(part.bodyStart);
            }
        }
        part.parts.forEach(this::mend);
    }

    private MimePart begin(int at, @Nullable MimePart parent) {
        HeadReader head = new HeadReader(raw, at, end);
        Headers headers = head.read();
        boolean digest = parent != null && parent.is("multipart/digest");
        MimePart part = new MimePart(raw, headers, head.bodyStart(), digest ? "message/rfc822" : "text/plain");
        count++;
        if (parent != null) {
            parent.parts.add(part);
        }
        current = part;
        boolean unknown = parent == null && !headers.has("content-type");
        String boundary = part.isMultipart() || unknown ? boundary(part) : null;
        if (boundary != null && count < MAX_PARTS) {
            open(part, boundary, parent);
        }
        return part;
    }

    private void open(MimePart part, String boundary, @Nullable MimePart parent) {
        boolean tooDeep = open.size() >= MAX_DEPTH && parent != null;
        MimePart holder = tooDeep && parent != null ? parent : part;
        Level level = new Level(holder, boundary, byBoundary.get(boundary), open.size());
        open.add(level);
        byBoundary.put(boundary, level);
    }

    private @Nullable String boundary(MimePart part) {
        String declared = part.type.get("boundary");
        if (declared != null && !declared.isBlank() && part.isMultipart()) {
            return declared.stripTrailing();
        }
        return guesses++ < MAX_GUESSES ? BoundaryGuess.in(raw, part.bodyStart, end) : null;
    }

    private @Nullable Level boundaryAt(int at, int lineEnd) {
        if (open.isEmpty()
                || lineEnd - at < 3
                || lineEnd - at > MAX_BOUNDARY_LINE
                || raw[at] != '-'
                || raw[at + 1] != '-') {
            return null;
        }
        String line = text(at + 2, lineEnd);
        Level level = byBoundary.get(line);
        if (level == null && line.endsWith("--")) {
            level = byBoundary.get(line.substring(0, line.length() - 2).stripTrailing());
        }
        if (level != null && count >= MAX_PARTS) {
            cut = true;
            return null;
        }
        return level;
    }

    private String text(int from, int to) {
        return new String(raw, from, to - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Ends the current part and all levels from {@code index} on. */
    private void finish(int stop, int index) {
        if (current != null) {
            current.bodyEnd = Math.max(current.bodyStart, stop);
            current = null;
        }
        while (open.size() > index) {
            Level level = open.remove(open.size() - 1);
            level.part.bodyEnd = Math.max(level.part.bodyEnd, stop);
            if (level.shadowed == null) {
                byBoundary.remove(level.boundary);
            } else {
                byBoundary.put(level.boundary, level.shadowed);
            }
        }
    }

    /** The line end before a boundary belongs to the boundary. */
    private int beforeLine(int at) {
        if (at > 1 && raw[at - 2] == '\r' && raw[at - 1] == '\n') {
            return at - 2;
        }
        return at > 0 && (raw[at - 1] == '\n' || raw[at - 1] == '\r') ? at - 1 : at;
    }
}
