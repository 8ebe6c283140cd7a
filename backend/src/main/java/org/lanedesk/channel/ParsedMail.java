package org.lanedesk.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the desk understands it. Every text is free of NUL and other control characters (PostgreSQL refuses
 * them); message ids stand without angle brackets.
 *
 * @param from who wrote it; null when the mail names nobody
 * @param sender who sent it on the writer's behalf (RFC 5322 3.6.2); mostly null
 * @param subject decoded, on one line; "" when there is none
 * @param inReplyTo the first id of In-Reply-To
 * @param references all other ids of References and In-Reply-To, oldest first, each once
 * @param date as the writer's clock says, so neither exact nor trustworthy; null when absent or not a date
 * @param text the whole as plain text, made from the HTML when there is no plain part
 * @param html the HTML part as it came, unsafe; null when there is none
 * @param newText what the writer added: without quotes and signature; only this counts for rules
 * @param quoted the rest of {@code text}
 * @param cleanedHtml {@code html} made safe to show (session.HtmlCleaner)
 * @param headers all fields of the head by lower-case name, decoded, in order of appearance
 * @param fingerprint sha256 (hex) of writer, date, subject and content: equal for one mail that came through two
 *     mailboxes, different for another mail that carries the same Message-ID
 * @param cut true when the mail exceeded a limit (parts, length) and something is left only in its source
 */
public record ParsedMail(
        @Nullable Address from,
        @Nullable Address sender,
        List<Address> replyTo,
        List<Address> to,
        List<Address> cc,
        String subject,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable Instant date,
        String text,
        @Nullable String html,
        String newText,
        String quoted,
        @Nullable String cleanedHtml,
        List<Attachment> attachments,
        Machine machine,
        @Nullable DeliveryReport deliveryReport,
        Map<String, List<String>> headers,
        String fingerprint,
        boolean cut) {

    /** A person in the head; {@code address} is null when only a name was readable. The domain is in lower case. */
    public record Address(@Nullable String name, @Nullable String address) {}

    /**
     * A file in the mail.
     *
     * @param name never empty, without path
     * @param contentType lower case, without parameters
     * @param contentId without angle brackets, for {@code cid:} links
     * @param inline part of the text (a picture in the HTML) rather than a file of its own
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
    public record Attachment(
            String name,
            String contentType,
            byte[] bytes,
            @Nullable String contentId,
            boolean inline) {}

    /**
     * Whether a machine wrote it, so that it is never answered automatically (RFC 3834).
     *
     * @param reason why: autoSubmitted, loop, deliveryReport, receipt, autoReply, suppress, emptyReturnPath, precedence,
     *     list, sender; null when a person wrote it
     */
    public record Machine(boolean automatic, @Nullable String reason) {}

    /** All values of one field, decoded; empty when the mail has none. */
    public List<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
    }
}
