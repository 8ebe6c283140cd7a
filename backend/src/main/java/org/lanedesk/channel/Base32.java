package org.lanedesk.channel;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Small letters and digits only (RFC 4648 alphabet): mail servers may fold the case of a local part. */
final class Base32 {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int bits = 0;
        int value = 0;
        for (byte b : bytes) {
            value = (value << 8 | b & 0xff) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(LETTERS.charAt(value >> bits & 31));
            }
        }
        if (bits > 0) {
            out.append(LETTERS.charAt(value << 5 - bits & 31));
        }
        return out.toString();
    }

    static String of(UUID id) {
        return of(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** @param text 26 letters of the alphabet */
    static UUID uuid(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        int bits = 0;
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = (value << 5 | LETTERS.indexOf(text.charAt(i))) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (value >> bits));
            }
        }
        bytes.flip();
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
