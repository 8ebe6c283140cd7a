package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.Feature;

/** Whatever happens to the bytes of a mail, it is read or refused as {@link UnreadableMail}; the reader itself never fails. */
@Feature("H03")
class MailFuzzTest {
    private static final int ROUNDS = 40;
    private static final byte[][] PIECES = {
        "\r\n".getBytes(),
        "\r\n\r\n".getBytes(),
        "--".getBytes(),
        "=?utf-8?B?".getBytes(),
        "?=".getBytes(),
        "\"".getBytes(),
        "<".getBytes(),
        ">".getBytes(),
        "=".getBytes(),
        ";".getBytes(),
        ":".getBytes(),
        "\0".getBytes(),
        "(".getBytes(),
        "boundary=".getBytes(),
        "Content-Type: ".getBytes(),
        "message/rfc822".getBytes(),
        {(byte) 0xFF},
        {(byte) 0xD0}
    };

    @Test
    void neverFailsOnMutatedMails() {
        Random random = new Random(20260310);
        List<String> failures = new ArrayList<>();
        for (String name : Mails.names()) {
            byte[] mail = Mails.bytes(name);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] mutated = mutate(mail, random);
                long start = System.nanoTime();
                try {
                    assertThat(MailReader.read(mutated).text()).doesNotContain("\u0000");
                } catch (UnreadableMail e) {
                    if (e.reason().equals("failed")) {
                        failures.add(name + " round " + round + ": " + e.getCause());
                    }
                }
                long millis = (System.nanoTime() - start) / 1_000_000;
                if (millis > 5_000) {
                    failures.add(name + " round " + round + " took " + millis + " ms");
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static byte[] mutate(byte[] mail, Random random) {
        byte[] bytes = mail.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = splice(bytes, at, PIECES[random.nextInt(PIECES.length)], 0);
                case 2 -> bytes = splice(bytes, at, new byte[0], random.nextInt(1 + (bytes.length - at) / 4));
                default -> bytes = splice(bytes, at, part(bytes, random), 0);
            }
            bytes = bytes.length == 0 ? mail.clone() : bytes;
        }
        return bytes;
    }

    private static byte[] part(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        return java.util.Arrays.copyOfRange(bytes, from, from + random.nextInt(1 + Math.min(400, bytes.length - from)));
    }

    private static byte[] splice(byte[] bytes, int at, byte[] insert, int drop) {
        byte[] out = new byte[bytes.length + insert.length - drop];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(insert, 0, out, at, insert.length);
        System.arraycopy(bytes, at + drop, out, at + insert.length, bytes.length - at - drop);
        return out;
    }
}
