package org.lanedesk.shared.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanedesk.shared.template.Template.Piece;

/** Reads the source of a template from left to right, without ever failing. */
final class TemplateReader {
    private static final Pattern TAG = Pattern.compile(
            "\\{\\{\\s*([#^/]?)\\s*([\\p{L}_][\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)*)\\s*(?:\\|([^{}]*))?\\}\\}");
    private static final int DEEPEST = 20;
    private final String source;

    private record Open(String name, String tag, boolean whenMissing, List<Piece> before) {}

    TemplateReader(String source) {
        this.source = source;
    }

    List<Piece> read() {
        Deque<Open> open = new ArrayDeque<>();
        List<Piece> now = new ArrayList<>();
        Matcher tag = TAG.matcher(source);
        int at = 0;
        while (tag.find()) {
            words(now, source.substring(at, tag.start()));
            at = tag.end();
            String name = tag.group(2);
            String kind = tag.group(1);
            if (kind.isEmpty()) {
                now.add(new Piece.Value(
                        name, tag.group(3) == null ? "" : tag.group(3).strip()));
            } else if (kind.equals("/")) {
                Open last = open.peek();
                if (last == null || !last.name().equals(name)) {
                    words(now, tag.group());
                    continue;
                }
                open.pop();
                last.before().add(new Piece.Section(name, last.whenMissing(), List.copyOf(now)));
                now = last.before();
            } else if (open.size() >= DEEPEST) {
                words(now, tag.group());
            } else {
                open.push(new Open(name, tag.group(), kind.equals("^"), now));
                now = new ArrayList<>();
            }
        }
        words(now, source.substring(at));
        while (!open.isEmpty()) {
            Open last = open.pop();
            words(last.before(), last.tag());
            last.before().addAll(now);
            now = last.before();
        }
        return List.copyOf(now);
    }

    private static void words(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }
}
