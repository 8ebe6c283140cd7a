package org.lanedesk.channel.email;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.PlainMail;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** Sends notices through the mail server of a channel, marked as written by a machine. */
@Component
class PlainMailSender implements PlainMail {
    private final Channels channels;
    private final MailAccounts accounts;
    private final SmtpSender smtp;
    private final DomainClock clock;

    PlainMailSender(Channels channels, MailAccounts accounts, SmtpSender smtp, DomainClock clock) {
        this.channels = channels;
        this.accounts = accounts;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public void send(UUID id, @Nullable String line, String to, String subject, String text) throws DeliveryFailed {
        Channel channel = Optional.ofNullable(line)
                .flatMap(key -> channels.ofLine(key, "mail"))
                .filter(PlainMailSender::canSend)
                .or(() -> channels.ofKind("mail").stream()
                        .filter(PlainMailSender::canSend)
                        .findFirst())
                .orElseThrow(() -> DeliveryFailed.permanent(Reason.of("delivery.noChannel")));
        MailServer server = accounts.of(channel).smtp();
        if (server == null) {
            throw DeliveryFailed.permanent(Reason.of("delivery.noServer", channel.key()));
        }
        String from = Objects.requireNonNull(channel.address());
        OutgoingMail mail = new OutgoingMail(
                "<notice." + id + "@" + from.substring(from.lastIndexOf('@') + 1) + ">",
                new OutgoingMail.Mailbox(channel.name().in(Locale.ENGLISH), from),
                null,
                List.of(to),
                List.of(),
                List.of(),
                subject,
                text,
                null,
                null,
                List.of(),
                List.of(),
                true,
                clock.instant());
        List<SmtpResult.Refusal> refusals = smtp.send(server, mail, List.of(to)).refusals();
        if (!refusals.isEmpty()) {
            SmtpResult.Refusal first = refusals.get(0);
            throw first.permanent()
                    ? DeliveryFailed.permanent(SmtpWords.of(first))
                    : DeliveryFailed.temporary(SmtpWords.of(first));
        }
    }

    private static boolean canSend(Channel channel) {
        return channel.address() != null;
    }
}
