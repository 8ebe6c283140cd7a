package org.lanedesk.channel.email;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it becomes MIME.
 *
 * @param messageId with angle brackets; the same over all tries
 * @param replyTo null when answers go to the sender
 * @param html null for a mail of plain text
 * @param inReplyTo with angle brackets
 * @param references with angle brackets, oldest first
 * @param automatic written by a machine: marked so that no machine answers it (RFC 3834 5, H02)
 */
public record OutgoingMail(
        String messageId,
        Mailbox from,
        @Nullable String replyTo,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String inReplyTo,
        List<String> references,
        List<Attached> attachments,
        boolean automatic,
        Instant date) {

    /** An address with the name that is shown. */
    public record Mailbox(@Nullable String name, String address) {}

    /** A file; {@code contentId} (without angle brackets) is set for pictures that the HTML shows. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
    public record Attached(
            String name,
            String contentType,
            byte[] bytes,
            @Nullable String contentId) {}
}
