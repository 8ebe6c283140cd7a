package org.lanedesk.channel.email;

/** Takes out what no text of the desk may hold. */
final class PlainText {
    private PlainText() {}

    /** Without control characters (but tab and line feed) and lone surrogates; line ends become line feeds. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder out = new StringBuilder(lines.length());
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 < lines.length() && Character.isLowSurrogate(lines.charAt(i + 1))) {
                    out.append(c).append(lines.charAt(++i));
                }
            } else if (!Character.isLowSurrogate(c)
                    && c != '\uFEFF'
                    && (c >= ' ' || c == '\n' || c == '\t')
                    && c != 127) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** On one line, white space collapsed, at most {@code limit} characters. */
    static String line(String text, int limit) {
        String head = text.length() > limit * 4 ? text.substring(0, limit * 4) : text;
        String line = clean(
                head.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('\u0000', ' '));
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length() && out.length() < limit; i++) {
            char c = line.charAt(i);
            if (c != ' ' || (out.length() > 0 && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        return clean(out.toString()).strip();
    }
}
