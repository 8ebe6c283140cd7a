package org.lanedesk.channel.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.MailReader;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.ParsedMail.Address;
import org.lanedesk.channel.UnreadableMail;
import org.lanedesk.channel.local.LocalMail;

/**
 * A mail of the local mail server as it is shown.
 *
 * @param recipients the envelope, so also blind copies
 * @param html cleaned
 * @param head the fields of the head as they were sent
 */
record LocalMailView(
        UUID id,
        Instant at,
        String from,
        List<String> to,
        List<String> cc,
        List<String> recipients,
        @Nullable String replyTo,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String messageId,
        boolean automatic,
        String head,
        List<File> attachments) {

    /** {@code size} in bytes; fetched under its index. */
    record File(int index, String name, String contentType, int size) {}

    static LocalMailView of(LocalMail mail) {
        String head = head(mail.raw());
        ParsedMail parsed;
        try {
            parsed = MailReader.read(mail.raw());
        } catch (UnreadableMail e) {
            return new LocalMailView(
                    mail.id(),
                    mail.at(),
                    mail.envelopeFrom(),
                    List.of(),
                    List.of(),
                    mail.recipients(),
                    null,
                    "",
                    "",
                    null,
                    null,
                    false,
                    head,
                    List.of());
        }
        return new LocalMailView(
                mail.id(),
                mail.at(),
                parsed.from() == null ? mail.envelopeFrom() : words(parsed.from()),
                parsed.to().stream().map(LocalMailView::words).toList(),
                parsed.cc().stream().map(LocalMailView::words).toList(),
                mail.recipients(),
                parsed.replyTo().isEmpty() ? null : words(parsed.replyTo().get(0)),
                parsed.subject(),
                parsed.text(),
                parsed.cleanedHtml(),
                parsed.messageId(),
                parsed.machine().automatic(),
                head,
                IntStream.range(0, parsed.attachments().size())
                        .mapToObj(i -> file(i, parsed.attachments().get(i)))
                        .toList());
    }

    private static File file(int index, ParsedMail.Attachment a) {
        return new File(index, a.name(), a.contentType(), a.bytes().length);
    }

    private static String words(Address a) {
        if (a.name() == null || a.name().isBlank()) {
            return a.address() == null ? "" : a.address();
        }
        return a.address() == null ? a.name() : a.name() + " <" + a.address() + ">";
    }

    private static String head(byte[] raw) {
        String text = new String(raw, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }
}
