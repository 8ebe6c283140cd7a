package org.lanedesk.studio.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML file in which places can be replaced; everything else stays as it was written, byte for byte. The
 * file must have been parsed before, so that it is known to be well-formed.
 */
public final class XmlText {
    private static final Pattern OPAQUE = Pattern.compile("(?s)<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>");
    private static final String ATTRIBUTES = "(?:[^>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+')*+";
    private final String text;
    private final String masked;
    private final TreeMap<Integer, Change> changes = new TreeMap<>();

    private record Change(int end, String text) {}

    /** One element: where it begins and ends, where its content does; prefix with its colon. */
    public record Span(int start, int contentStart, int contentEnd, int end, String prefix, boolean empty) {}

    public XmlText(String text) {
        this.text = text;
        Matcher opaque = OPAQUE.matcher(text);
        StringBuilder mask = new StringBuilder(text);
        while (opaque.find()) {
            for (int i = opaque.start(); i < opaque.end(); i++) {
                mask.setCharAt(i, ' ');
            }
        }
        masked = mask.toString();
    }

    /** @return the elements of this name, which must not nest in each other, in a part of the text */
    public List<Span> elements(String name, int from, int to) {
        Matcher open = Pattern.compile("<((?:[\\w.-]+:)?)" + name + "(?=[\\s/>])" + ATTRIBUTES + "(/?)>")
                .matcher(masked)
                .region(from, to);
        List<Span> found = new ArrayList<>();
        int at = from;
        while (open.find(at)) {
            if (open.end() > to) {
                break;
            }
            boolean empty = !open.group(2).isEmpty();
            int close = empty ? open.end() : close("</" + open.group(1) + name, open.end());
            int end = empty ? open.end() : masked.indexOf('>', close) + 1;
            found.add(new Span(open.start(), open.end(), close, end, open.group(1), empty));
            at = end;
        }
        return found;
    }

    /** A longer name may begin with the same letters. */
    private int close(String tag, int from) {
        int at = masked.indexOf(tag, from);
        while (at >= 0 && ">\n\r\t ".indexOf(masked.charAt(at + tag.length())) < 0) {
            at = masked.indexOf(tag, at + tag.length());
        }
        return at;
    }

    public String of(int start, int end) {
        return text.substring(start, end);
    }

    String text() {
        return text;
    }

    /** Several at one place follow each other in the order of the calls. */
    public void replace(int start, int end, String with) {
        changes.merge(start, new Change(end, with), (a, b) -> new Change(Math.max(a.end, b.end), a.text + b.text));
    }

    /** @return the text with all replacements, which must not overlap */
    public String changed() {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (var change : changes.entrySet()) {
            result.append(text, at, change.getKey()).append(change.getValue().text);
            at = change.getValue().end;
        }
        return result.append(text.substring(at)).toString();
    }

    static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String attribute(String value) {
        return escape(value).replace("\"", "&quot;").replace("\n", "&#10;");
    }
}
