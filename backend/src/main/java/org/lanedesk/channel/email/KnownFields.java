package org.lanedesk.channel.email;

import java.util.Locale;
import java.util.Set;

/** Fields that are surely part of a head, however damaged the line before. */
final class KnownFields {
    private static final Set<String> NAMES = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "reply-to",
            "sender",
            "received",
            "return-path",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-disposition",
            "content-id",
            "content-description",
            "delivered-to",
            "x-mailer",
            "user-agent",
            "precedence",
            "list-id",
            "auto-submitted",
            "dkim-signature",
            "authentication-results",
            "x-priority",
            "importance",
            "status");

    private KnownFields() {}

    static boolean contains(String name) {
        return NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
