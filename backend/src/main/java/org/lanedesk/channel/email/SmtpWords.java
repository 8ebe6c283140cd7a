package org.lanedesk.channel.email;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanedesk.channel.email.SmtpResult.Refusal;
import org.lanedesk.shared.Reason;

/** Replies of mail servers in words for people (RFC 5321 4.2, enhanced codes RFC 3463). */
final class SmtpWords {
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private SmtpWords() {}

    /** @return a {@link Reason} such as "Refused by the receiving server: no such mailbox" */
    static String of(Refusal refusal) {
        if (!refusal.permanent()) {
            return Reason.of("delivery.later", refusal.words());
        }
        return Reason.of("delivery.refused", cause(refusal.code(), refusal.words()));
    }

    /**
     * @param words the server's words with its codes
     * @return a text code, or the server's own words when the codes do not tell
     */
    static String cause(int code, String words) {
        Matcher enhanced = ENHANCED.matcher(words);
        if (enhanced.find()) {
            String status = enhanced.group(2) + "." + enhanced.group(3);
            if (status.matches("1\\.(1|2|3|6|10)")) {
                return "delivery.noMailbox";
            }
            if (status.matches("2\\.1|2\\.0")) {
                return "delivery.mailboxClosed";
            }
            if (status.equals("2.2")) {
                return "delivery.mailboxFull";
            }
            if (status.equals("3.4") || status.equals("2.3")) {
                return "delivery.tooLarge";
            }
            return words;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (code == 552 || lower.contains("quota") || lower.contains("mailbox full")) {
            return lower.contains("size") ? "delivery.tooLarge" : "delivery.mailboxFull";
        }
        boolean policy = lower.matches(".*(spam|blocked|policy|denied|blacklist|relay|reject).*");
        if (!policy && (code == 550 || code == 551 || code == 553)) {
            return "delivery.noMailbox";
        }
        return words;
    }
}
