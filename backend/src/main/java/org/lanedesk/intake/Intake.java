package org.lanedesk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.IncomingMail;
import org.lanedesk.channel.ParsedMail;
import org.springframework.stereotype.Component;

/** Takes mails in: stored first, then acknowledged, then processed; each once (DESIGN §2). */
@Component
public class Intake implements IncomingMail {
    private final Processing processing;
    private final MailIntake mails;

    Intake(Processing processing, MailIntake mails) {
        this.processing = processing;
        this.mails = mails;
    }

    @Override
    public UUID accept(String channelKey, byte[] raw, @Nullable String externalHint) {
        return mail(channelKey, raw).itemId();
    }

    /** Stores and processes one mail; the answer says what became of it. */
    public Outcome mail(String channel, byte[] raw) {
        ParsedMail mail = MailIntake.parsed(raw);
        return processing.accept(
                new Processing.Incoming(
                        channel,
                        externalId(raw, mail),
                        mails.contentType(),
                        raw,
                        mail == null ? null : Joining.address(mail.from()),
                        mail == null ? null : mail.subject()),
                mail == null ? null : mails.effect(mail));
    }

    /** Message-ID and content together: the same id on another text is another mail, not a duplicate to lose. */
    private static String externalId(byte[] raw, @Nullable ParsedMail mail) {
        if (mail == null) {
            return "raw:" + sha256(raw);
        }
        String id = mail.messageId() == null ? "" : sha256(mail.messageId().getBytes(StandardCharsets.UTF_8));
        return "mail:" + id + ":" + mail.fingerprint();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
