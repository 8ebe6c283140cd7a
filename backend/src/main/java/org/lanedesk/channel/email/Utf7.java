package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not read. */
final class Utf7 {
    private Utf7() {}

    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '+') {
                out.append(c);
                continue;
            }
            int end = at;
            while (end < text.length() && TransferDecoding.isBase64(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                out.append('+');
            } else {
                byte[] units = TransferDecoding.base64(text.substring(at, end).getBytes(StandardCharsets.ISO_8859_1));
                out.append(new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE));
            }
            at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        }
        return out.toString();
    }
}
