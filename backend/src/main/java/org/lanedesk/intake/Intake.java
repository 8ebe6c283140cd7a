package org.lanedesk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.IncomingMail;
import org.lanedesk.channel.MailReader;
import org.lanedesk.channel.ParsedMail;
import org.lanedesk.channel.UnreadableMail;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes mails in: stored first, then acknowledged, then processed; each once (DESIGN §2). Nothing accepted depends on a
 * healthy model: what cannot be routed opens in the common queue with an incident, what cannot be read is quarantined.
 */
@Component
public class Intake implements IncomingMail {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String MAIL = "message/rfc822";
    private final StoredItems items;
    private final MailIntake mails;
    private final UnitOfWork work;

    Intake(StoredItems items, MailIntake mails, UnitOfWork work) {
        this.items = items;
        this.mails = mails;
        this.work = work;
    }

    @Override
    public UUID accept(String channelKey, byte[] raw, @Nullable String externalHint) {
        return mail(channelKey, raw).itemId();
    }

    /** Stores and processes one mail; the answer says what became of it. */
    public Outcome mail(String channel, byte[] raw) {
        ParsedMail mail = read(raw);
        String id = externalId(raw, mail);
        String sender = mail == null ? null : Joining.address(mail.from());
        Optional<UUID> stored =
                work.get(() -> items.store(channel, id, MAIL, raw, sender, mail == null ? null : mail.subject()));
        if (stored.isEmpty()) {
            StoredItem first = items.byExternalId(id);
            if (items.leftBehind(first)) {
                return process(first.id(), mail);
            }
            work.run(() -> items.cameAgain(first.id(), channel));
            return new Outcome(
                    first.id(),
                    Outcome.Kind.DUPLICATE,
                    first.ticketNumber(),
                    first.sessionId(),
                    first.messageId(),
                    null);
        }
        return process(stored.get(), mail);
    }

    /** Processes a stored item again: after a crash, or from the quarantine. */
    Outcome process(UUID item) {
        StoredItem found = items.find(item).orElseThrow();
        return process(item, read(found.raw()));
    }

    private Outcome process(UUID item, @Nullable ParsedMail mail) {
        if (mail == null) {
            return finish(item, Outcome.aside(item, Outcome.Kind.QUARANTINED, "unreadable"));
        }
        try {
            return attempt(item, mail, null);
        } catch (RuntimeException failure) {
            LOG.warn("Item {} could not be routed; it goes to the common queue", item, failure);
            try {
                return attempt(item, mail, reason(failure));
            } catch (RuntimeException again) {
                LOG.error("Item {} could not be opened; it is quarantined", item, again);
                return finish(item, Outcome.aside(item, Outcome.Kind.QUARANTINED, "failed: " + reason(again)));
            }
        }
    }

    private Outcome attempt(UUID id, ParsedMail mail, @Nullable String incident) {
        return work.get(() -> {
            Optional<StoredItem> claimed = items.claim(id);
            if (claimed.isEmpty()) {
                return known(items.find(id).orElseThrow());
            }
            Outcome outcome = mails.take(claimed.get(), mail, incident);
            items.done(id, outcome);
            return outcome;
        });
    }

    private Outcome finish(UUID item, Outcome outcome) {
        work.run(() -> items.done(item, outcome));
        return outcome;
    }

    private static Outcome known(StoredItem item) {
        return new Outcome(
                item.id(),
                Outcome.Kind.DUPLICATE,
                item.ticketNumber(),
                item.sessionId(),
                item.messageId(),
                item.reason());
    }

    private static @Nullable ParsedMail read(byte[] raw) {
        try {
            return MailReader.read(raw);
        } catch (UnreadableMail e) {
            return null;
        }
    }

    /** Message-ID and content together: the same id on another text is another mail, not a duplicate to lose. */
    private static String externalId(byte[] raw, @Nullable ParsedMail mail) {
        if (mail == null) {
            return "raw:" + sha256(raw);
        }
        String id = mail.messageId() == null ? "" : sha256(mail.messageId().getBytes(StandardCharsets.UTF_8));
        return "mail:" + id + ":" + mail.fingerprint();
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root instanceof Problem problem
                ? problem.code() + ": " + Arrays.toString(problem.args())
                : root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() > 400 ? text.substring(0, 400) : text;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
