package org.lanedesk.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.ParsedMail.Address;

/**
 * Recognises one mail that arrived twice by what its writer determines: who, to whom, in answer to what, and the content.
 * Trace fields, line ends and transfer encodings differ between two deliveries and do not count. Without a Date the first
 * hop takes its place, lest two mails that just say "ok" be one.
 */
final class Fingerprint {
    private static final List<String> WRITTEN = List.of(
            "sender",
            "reply-to",
            "to",
            "cc",
            "in-reply-to",
            "references",
            "auto-submitted",
            "x-autoreply",
            "precedence");

    private Fingerprint() {}

    static String of(Headers headers, @Nullable Address from, String subject, MailBody body) {
        MessageDigest sha = sha256();
        add(sha, from == null ? "" : from.name() + "\n" + from.address());
        add(sha, date(headers));
        add(sha, subject);
        WRITTEN.forEach(field -> add(sha, collapsed(String.join(",", headers.allRaw(field)))));
        add(sha, collapsed(body.text()));
        add(sha, collapsed(body.html() == null ? "" : body.html()));
        body.attachments().forEach(a -> {
            add(sha, a.name());
            sha.update(sha256().digest(a.bytes()));
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String date(Headers headers) {
        String date = headers.value("date");
        if (date != null) {
            return date;
        }
        List<String> hops = headers.allRaw("received");
        return hops.isEmpty() ? "" : hops.get(hops.size() - 1);
    }

    private static void add(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
