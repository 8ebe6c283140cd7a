package org.lanedesk.channel.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text although the declared charset may be missing, unknown or wrong. */
final class Charsets {
    /** So many letters outweigh a declared Latin charset. */
    private static final int SURE = 8;

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        Charset charset = declared == null ? null : CharsetNames.find(declared);
        if (charset == null && declared != null && CharsetNames.isUtf7(declared)) {
            return Utf7.decode(bytes);
        }
        boolean ascii = CharsetGuess.isAscii(bytes);
        if (charset == null && ascii) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        // text that is valid UTF-8 by accident does not exist in single-byte charsets, and is short in others
        if (!ascii && (charset == null || CharsetNames.isSingleByte(charset) || high(bytes) >= SURE)) {
            String utf8 = strict(bytes, StandardCharsets.UTF_8);
            if (utf8 != null) {
                return utf8;
            }
        }
        if (charset == null) {
            return new String(bytes, CharsetGuess.of(bytes));
        }
        if (CharsetNames.isLatin(charset) && CharsetGuess.looksCyrillic(bytes, SURE)) {
            return new String(bytes, CharsetGuess.of(bytes));
        }
        String text = strict(bytes, charset);
        return text != null ? text : damaged(bytes, charset);
    }

    /** @return how many bytes are no ASCII, as far as it matters */
    private static int high(byte[] bytes) {
        int found = 0;
        for (int i = 0; i < bytes.length && found < SURE; i++) {
            found += bytes[i] < 0 ? 1 : 0;
        }
        return found;
    }

    /** A few damaged characters are replaced; where most are, the declaration is wrong. */
    private static String damaged(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long bad = text.chars().filter(c -> c == '\uFFFD').count();
        long odd = text.chars().filter(c -> c > 127).count();
        return bad * 3 > odd ? new String(bytes, CharsetGuess.of(bytes)) : text;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
