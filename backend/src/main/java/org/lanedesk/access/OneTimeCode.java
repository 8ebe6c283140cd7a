package org.lanedesk.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords: RFC 6238 with SHA-1, 30 seconds and six digits, as authenticator apps expect. */
final class OneTimeCode {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** @return 160 random bits in base 32 (RFC 4648) */
    static String newSecret() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 160; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | bytes[i / 8] >> (7 - i % 8) & 1;
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    static long step(long epochSecond) {
        return epochSecond / STEP_SECONDS;
    }

    /** The step whose code this is, one step early or late allowed; -1 when it is none of them. */
    static long matching(String secret, String code, long now) {
        String digits = code.replaceAll("\\s", "");
        for (long step = now - 1; step <= now + 1; step++) {
            if (java.security.MessageDigest.isEqual(at(secret, step).getBytes(), digits.getBytes())) {
                return step;
            }
        }
        return -1;
    }

    static String at(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int value = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, 4).getInt() & 0x7FFFFFFF;
            return String.format(Locale.ROOT, "%06d", value % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = BASE32.indexOf(base32.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
            }
        }
        return bytes;
    }
}
