package org.lanedesk.channel;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Signed ids by which an answer finds its conversation (H01): our Message-ID names session and message, the plus part of
 * Reply-To names the session. Who has not received a mail of ours cannot make one up.
 */
@Component
public class ReplyTokens {
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([a-z2-7]{26})\\.([a-z2-7]{26})\\.([a-z2-7]{26})@[^<>\\s]+>?");
    private static final Pattern PLUS = Pattern.compile("[^@]*\\+([a-z2-7]{26})\\.([a-z2-7]{16})@.*");
    private final TokenKey key;

    ReplyTokens(TokenKey key) {
        this.key = key;
    }

    /** What a verified Message-ID says. */
    public record Sent(UUID sessionId, UUID messageId) {}

    /** @return the Message-ID with angle brackets; the same for the same message, so retries keep it */
    public String messageId(UUID session, UUID message, String domain) {
        String ids = Base32.of(session) + "." + Base32.of(message);
        return "<" + ids + "." + sign("id:" + ids, 26) + "@" + domain + ">";
    }

    /** @return {@code care+token@example.com} for {@code care@example.com} */
    public String replyTo(UUID session, String address) {
        String id = Base32.of(session);
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + id + "." + sign("reply:" + id, 16) + address.substring(at);
    }

    /**
     * @param messageId from In-Reply-To, References or a delivery report; with or without angle brackets
     * @return empty unless it is one of ours
     */
    public Optional<Sent> sent(String messageId) {
        Matcher m = MESSAGE_ID.matcher(messageId.trim().toLowerCase(Locale.ROOT));
        if (!m.matches() || !same(m.group(3), sign("id:" + m.group(1) + "." + m.group(2), 26))) {
            return Optional.empty();
        }
        return Optional.of(new Sent(Base32.uuid(m.group(1)), Base32.uuid(m.group(2))));
    }

    /** @return the session that a recipient's address names; empty unless signed by us */
    public Optional<UUID> session(String address) {
        Matcher m = PLUS.matcher(address.trim().toLowerCase(Locale.ROOT));
        if (!m.matches() || !same(m.group(2), sign("reply:" + m.group(1), 16))) {
            return Optional.empty();
        }
        return Optional.of(Base32.uuid(m.group(1)));
    }

    /** The session of the last id, or else address, that verifies: one known reference among many is enough. */
    public Optional<UUID> session(Collection<String> messageIds, Collection<String> recipients) {
        return messageIds.stream()
                .flatMap(id -> sent(id).stream())
                .map(Sent::sessionId)
                .reduce((first, last) -> last)
                .or(() -> recipients.stream().flatMap(a -> session(a).stream()).findFirst());
    }

    /** Something looks like an id or address of ours but is not signed by us: somebody made it up, or it was damaged. */
    public boolean forged(Collection<String> messageIds, Collection<String> recipients) {
        return messageIds.stream()
                        .anyMatch(id -> MESSAGE_ID
                                        .matcher(id.trim().toLowerCase(Locale.ROOT))
                                        .matches()
                                && sent(id).isEmpty())
                || recipients.stream()
                        .anyMatch(a ->
                                PLUS.matcher(a.trim().toLowerCase(Locale.ROOT)).matches()
                                        && session(a).isEmpty());
    }

    private String sign(String text, int length) {
        return Base32.of(key.sign(text)).substring(0, length);
    }

    private static boolean same(String a, String b) {
        return java.security.MessageDigest.isEqual(
                a.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                b.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
