package org.lanedesk.shared.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a value is put, and so how it must be written there to stay a mere value. */
public enum Escape {
    /** plain text, unchanged */
    NONE,
    /** one line of plain text, such as a subject */
    LINE,
    /** text or a quoted attribute of HTML; line ends become {@code <br>} */
    HTML,
    /** inside the quotes of a JSON string (RFC 8259) */
    JSON,
    /** a part of an address (RFC 3986) */
    URL;

    String apply(String value) {
        return switch (this) {
            case NONE -> value;
            case LINE -> value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            case HTML -> html(value);
            case JSON -> json(value);
            case URL -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        };
    }

    /** @return plain text as HTML */
    public static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\r\n", "\n")
                .replace("\n", "<br>\n");
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.toString();
    }
}
