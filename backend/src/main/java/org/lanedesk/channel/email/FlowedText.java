package org.lanedesk.channel.email;

/** Plain text whose soft line breaks are joined again (format=flowed, RFC 3676). */
final class FlowedText {
    private FlowedText() {}

    static String join(MimePart part) {
        String text = part.text();
        if (!"flowed".equalsIgnoreCase(part.type.get("format"))) {
            return text;
        }
        boolean deleteSpace = "yes".equalsIgnoreCase(part.type.get("delsp"));
        StringBuilder out = new StringBuilder(text.length());
        int open = -1; // depth of the quote whose line goes on
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = line.substring(depth);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean signature = content.equals("-- ");
            if (open != depth || signature) {
                out.append(open >= 0 || out.length() > 0 ? "\n" : "").append(quote(depth));
            }
            boolean soft = content.endsWith(" ") && !signature;
            out.append(soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
            open = soft ? depth : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String quote(int depth) {
        return depth == 0 ? "" : ">".repeat(depth) + " ";
    }
}
