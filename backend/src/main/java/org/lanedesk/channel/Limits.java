package org.lanedesk.channel;

import org.jspecify.annotations.Nullable;

/**
 * What a channel can carry; the composer, the send block and the gate obey it (H11).
 *
 * @param text most characters of one message; null means no limit
 * @param attachmentBytes largest single file; 0 means no files
 * @param writeFirst we may write to somebody who has not written before
 * @param groupRecipients has copies (E18)
 * @param receipts tells when a message was read
 */
public record Limits(
        @Nullable Integer text,
        boolean html,
        long attachmentBytes,
        boolean writeFirst,
        boolean groupRecipients,
        boolean receipts) {
    private static final long MB = 1024 * 1024;

    /** The limits of a kind of channel, known also where its adapter is absent. */
    public static Limits of(String kind) {
        return switch (kind) {
            case "mail" -> new Limits(null, true, 25 * MB, true, true, false);
            case "portal" -> new Limits(null, true, 25 * MB, true, false, true);
            case "chat" -> new Limits(10_000, true, 25 * MB, false, false, true);
            case "telegram" -> new Limits(4_096, true, 20 * MB, false, false, false);
            case "custom" -> new Limits(10_000, false, 25 * MB, false, false, true);
            default -> new Limits(0, false, 0, false, false, false);
        };
    }
}
