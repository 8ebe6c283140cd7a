package org.lanedesk.channel.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words in head fields (RFC 2047), also where they must not stand: inside quotes, glued to other text, with
 * spaces in them, or cut in the midst of a character.
 */
final class EncodedWords {
    @SuppressWarnings("ArrayRecordComponent")
    private record Word(String charset, byte[] bytes, int end) {}

    private EncodedWords() {}

    static String decode(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int at = 0;
        while (at < value.length()) {
            int start = value.indexOf("=?", at);
            Word word = start < 0 ? null : word(value, start);
            String between = value.substring(at, start < 0 ? value.length() : start);
            boolean joins = word != null && between.isBlank() && pending.size() > 0;
            if (!joins || (word != null && !word.charset.equalsIgnoreCase(charset))) {
                out.append(text(pending, charset));
            }
            if (!joins) {
                out.append(between);
            }
            if (start < 0) {
                return out.toString();
            }
            if (word == null) {
                out.append("=?");
                at = start + 2;
            } else {
                charset = word.charset;
                pending.writeBytes(word.bytes);
                at = word.end;
            }
        }
        return out.append(text(pending, charset)).toString();
    }

    private static String text(ByteArrayOutputStream pending, String charset) {
        if (pending.size() == 0) {
            return "";
        }
        String text = Charsets.decode(pending.toByteArray(), charset);
        pending.reset();
        return text;
    }

    private static @Nullable Word word(String value, int start) {
        int first = value.indexOf('?', start + 2);
        if (first < 0 || first - start > 80 || first + 2 >= value.length() || value.charAt(first + 2) != '?') {
            return null;
        }
        String charset = value.substring(start + 2, first);
        int star = charset.indexOf('*'); // a language may follow (RFC 2231 5)
        charset = star < 0 ? charset : charset.substring(0, star);
        int from = first + 3;
        int end = value.indexOf("?=", from);
        int stop = end < 0 ? value.length() : end;
        String body = value.substring(from, stop);
        byte[] bytes = switch (Character.toLowerCase(value.charAt(first + 1))) {
            case 'b' -> TransferDecoding.base64(body.getBytes(StandardCharsets.ISO_8859_1));
            case 'q' -> TransferDecoding.quotedPrintable(body.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1));
            default -> null;
        };
        return bytes == null ? null : new Word(charset.toLowerCase(Locale.ROOT), bytes, end < 0 ? stop : end + 2);
    }
}
