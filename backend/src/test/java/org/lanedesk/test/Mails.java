package org.lanedesk.test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Raw mails for tests. */
public final class Mails {
    private Mails() {}

    /** A plain mail; {@code headers} are further header lines. */
    public static byte[] mail(String from, String to, String subject, String text, String... headers) {
        StringBuilder mail = new StringBuilder()
                .append("From: ")
                .append(from)
                .append("\r\nTo: ")
                .append(to)
                .append("\r\nSubject: ")
                .append(subject)
                .append("\r\nMessage-ID: <")
                .append(UUID.randomUUID())
                .append("@client.example>")
                .append("\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100")
                .append("\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8")
                .append("\r\nContent-Transfer-Encoding: 8bit");
        for (String header : headers) {
            mail.append("\r\n").append(header);
        }
        return mail.append("\r\n\r\n").append(text).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
