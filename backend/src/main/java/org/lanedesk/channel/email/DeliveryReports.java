package org.lanedesk.channel.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.DeliveryReport;
import org.lanedesk.channel.ParsedMail.Address;

/** Finds out whether a mail is the report of a mail server about one of ours, and what it says. */
final class DeliveryReports {
    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");

    private DeliveryReports() {}

    /** Null when it is none. */
    static @Nullable DeliveryReport of(MimePart mail, @Nullable Address from, String subject, String text) {
        byte[] bytes = status(mail);
        if (bytes.length == 0) {
            return FreeTextBounce.of(mail, from, subject, text, originalId(mail));
        }
        Headers fields = recipientFields(bytes);
        String action = fields.keyword("action");
        String code = fields.value("status");
        String diagnostic = typed(fields.value("diagnostic-code"));
        String recipient = typed(fields.value("original-recipient"));
        recipient = recipient == null ? typed(fields.value("final-recipient")) : recipient;
        if (!ACTIONS.contains(action)) {
            action = code != null && code.startsWith("2")
                    ? "delivered"
                    : code != null && code.startsWith("4") ? "delayed" : "failed";
        }
        String id = originalId(mail);
        return new DeliveryReport(
                id == null ? MessageIds.first(mail.headers.value("in-reply-to")) : id,
                bare(recipient),
                action,
                code == null ? null : code.split("[ (;]", 2)[0],
                diagnostic == null ? FreeTextBounce.reason(text) : diagnostic);
    }

    /** Everything in the parts of the report that machines shall read. */
    private static byte[] status(MimePart mail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (MimePart part : mail.parts) {
            if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
                all.writeBytes(part.content());
                all.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return all.toByteArray();
    }

    /** The first block that names an action; the block before is about the mail as a whole (RFC 3464 2.1). */
    private static Headers recipientFields(byte[] bytes) {
        int at = 0;
        Headers last = new Headers();
        for (int blocks = 0; at < bytes.length && blocks < 1_000; blocks++) {
            HeadReader reader = new HeadReader(bytes, at, bytes.length);
            Headers fields = reader.read();
            if (fields.has("action") && !fields.keyword("action").equals("delivered")) {
                return fields;
            }
            last = fields.has("action") || fields.has("final-recipient") || last.isEmpty() ? fields : last;
            at = reader.bodyStart() > at
                    ? reader.bodyStart()
                    : Lines.next(bytes, Lines.end(bytes, at, bytes.length), bytes.length);
        }
        return last;
    }

    /** The id of the returned mail, from its copy or its head. */
    private static @Nullable String originalId(MimePart mail) {
        for (String type : new String[] {"message/rfc822", "text/rfc822", "message/global"}) {
            MimePart copy = find(mail, type, 0);
            if (copy != null) {
                byte[] bytes = copy.content();
                String head = new String(bytes, 0, Math.min(bytes.length, 100_000), StandardCharsets.ISO_8859_1);
                return FreeTextBounce.messageId(head);
            }
        }
        return null;
    }

    private static @Nullable MimePart find(MimePart part, String type, int depth) {
        if (depth > 0 && part.is(type)) {
            return part;
        }
        for (MimePart one : part.parts) {
            MimePart found = depth < 5 ? find(one, type, depth + 1) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Without the type: {@code rfc822; ann@example.org}, {@code smtp; 550 5.1.1 …}. */
    private static @Nullable String typed(@Nullable String value) {
        if (value == null) {
            return null;
        }
        int semicolon = value.indexOf(';');
        String text = (semicolon >= 0 && semicolon < 20 ? value.substring(semicolon + 1) : value).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String bare(@Nullable String recipient) {
        if (recipient == null || recipient.isBlank()) {
            return null;
        }
        String bare = recipient.replace("<", "").replace(">", "").strip();
        return bare.length() > 320 ? null : bare.toLowerCase(Locale.ROOT);
    }
}
