package org.lanedesk.channel.email;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Guesses a single-byte charset of Europe from how its letters stand together. */
final class CharsetGuess {
    private static final int SAMPLE = 20_000;
    /** Bytes that are letters of Polish, Czech or Slovak in windows-1250, but signs in windows-1252. */
    private static final String CENTRAL_1250 =
            "\u00b9\u00b3\u00bf\u00a3\u00a5\u00af\u008c\u008f\u009f\u009d\u008d\u00be";
    /** Likewise letters in ISO-8859-2, but signs in windows-1250. */
    private static final String CENTRAL_ISO = "\u00b1\u00b6\u00bc\u00a6\u00ac\u00a1";

    private CharsetGuess() {}

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static Charset of(byte[] bytes) {
        if (looksCyrillic(bytes, 3)) {
            return Charset.forName(lowerInKoi(bytes) ? "KOI8-R" : "windows-1251");
        }
        int windows = lettersOf(CENTRAL_1250, bytes);
        int iso = lettersOf(CENTRAL_ISO, bytes);
        if (iso > windows) {
            return Charset.forName("ISO-8859-2");
        }
        return Charset.forName(windows > 0 ? "windows-1250" : "windows-1252");
    }

    /** In Cyrillic nearly every high byte stands beside another; in Latin scripts they are alone. */
    static boolean looksCyrillic(byte[] bytes, int least) {
        int high = 0;
        int beside = 0;
        int end = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < end; i++) {
            if (letter(bytes[i])) {
                high++;
                if ((i > 0 && letter(bytes[i - 1])) || (i + 1 < end && letter(bytes[i + 1]))) {
                    beside++;
                }
            }
        }
        return high >= least && beside * 10 >= high * 7;
    }

    private static boolean letter(byte b) {
        return (b & 0xFF) >= 0xC0;
    }

    /** Small letters are far more frequent: 0xC0-0xDF in KOI8-R, 0xE0-0xFF in windows-1251. */
    private static boolean lowerInKoi(byte[] bytes) {
        int low = 0;
        int high = 0;
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0xE0) {
                high++;
            } else if (b >= 0xC0) {
                low++;
            }
        }
        return low > high;
    }

    private static int lettersOf(String typical, byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean inWord = (i > 0 && isLatinLetter(text.charAt(i - 1)))
                    || (i + 1 < text.length() && isLatinLetter(text.charAt(i + 1)));
            if (inWord && typical.indexOf(text.charAt(i)) >= 0) {
                found++;
            }
        }
        return found;
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
    }
}
