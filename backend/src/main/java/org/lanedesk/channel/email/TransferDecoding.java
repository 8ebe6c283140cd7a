package org.lanedesk.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Content-Transfer-Encoding (RFC 2045 6) that never gives up: what is broken is skipped, what is not encoded stays. */
final class TransferDecoding {
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    private TransferDecoding() {}

    static byte[] decode(byte[] bytes, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT).replace("\"", "")) {
            case "base64", "base-64" -> looksLikeBase64(bytes) ? base64(bytes) : bytes;
            case "quoted-printable", "quoted printable", "quotedprintable" -> quotedPrintable(bytes);
            case "uuencode", "x-uuencode", "x-uue", "uue" -> uuencode(bytes);
            default -> bytes;
        };
    }

    static boolean isBase64(char c) {
        return c < 128 && VALUES[c] >= 0;
    }

    static byte[] base64(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (byte b : bytes) {
            if (b == '=') { // the end of one piece; some programs just glue several together
                bits = 0;
                count = 0;
            } else if (b >= 0 && VALUES[b] >= 0) {
                bits = (bits << 6) | VALUES[b];
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    out.write(bits >> count);
                }
            }
        }
        return out.toByteArray();
    }

    /** Plain text that only claims to be encoded has spaces and punctuation in the midst of its lines. */
    private static boolean looksLikeBase64(byte[] bytes) {
        int alien = 0;
        int spaces = 0;
        int seen = 0;
        for (int i = 0; i < bytes.length && seen < 4_000; i++) {
            int b = bytes[i];
            if (b == '\r' || b == '\n' || b == '=') {
                continue;
            }
            seen++;
            if (b == ' ' && i > 0 && bytes[i - 1] > ' ') {
                spaces++;
            } else if (b < 0 || VALUES[b] < 0) {
                alien++;
            }
        }
        return alien * 4 <= seen && spaces * 20 <= seen;
    }

    static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int b = bytes[at];
            if (b != '=') {
                out.write(b);
                at++;
                continue;
            }
            int high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                at += 3;
                continue;
            }
            int end = softBreak(bytes, at + 1);
            if (end < 0) {
                out.write('=');
                at++;
            } else {
                at = end;
            }
        }
        return out.toByteArray();
    }

    /** Where the text goes on after a soft line break at {@code at}; -1 when there is none. */
    private static int softBreak(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && end < at + 80 && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end++;
        }
        if (end == bytes.length) {
            return end;
        }
        if (bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n') {
            return end + 2;
        }
        return bytes[end] == '\n' || bytes[end] == '\r' ? end + 1 : -1;
    }

    private static byte[] uuencode(byte[] bytes) {
        try (var in = MimeUtility.decode(new ByteArrayInputStream(bytes), "uuencode")) {
            return in.readAllBytes();
        } catch (IOException | MessagingException | RuntimeException e) {
            return bytes;
        }
    }
}
