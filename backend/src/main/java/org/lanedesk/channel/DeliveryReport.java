package org.lanedesk.channel;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail of ours (RFC 3464), also read from reports in free text.
 *
 * @param originalMessageId id of our mail, without angle brackets; null when the report does not tell
 * @param recipient address that was tried
 * @param action failed, delayed, delivered, relayed or expanded
 * @param status enhanced status code such as 5.1.1
 * @param diagnostic the server's own words
 */
public record DeliveryReport(
        @Nullable String originalMessageId,
        @Nullable String recipient,
        String action,
        @Nullable String status,
        @Nullable String diagnostic) {

    /** The mail will not arrive any more. */
    public boolean failed() {
        return "failed".equals(action);
    }
}
