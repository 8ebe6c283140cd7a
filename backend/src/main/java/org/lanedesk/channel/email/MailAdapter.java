package org.lanedesk.channel.email;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lanedesk.channel.ChannelAdapter;
import org.lanedesk.channel.Outgoing;
import org.lanedesk.channel.email.SmtpResult.Refusal;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** Sends messages as mail, to every recipient once. */
@Component
class MailAdapter implements ChannelAdapter {
    private final MailAccounts accounts;
    private final MailComposer composer;
    private final SmtpSender smtp;
    private final DeliveredRecipients delivered;
    private final Messages messages;

    MailAdapter(
            MailAccounts accounts,
            MailComposer composer,
            SmtpSender smtp,
            DeliveredRecipients delivered,
            Messages messages) {
        this.accounts = accounts;
        this.composer = composer;
        this.smtp = smtp;
        this.delivered = delivered;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public void send(Outgoing outgoing) throws DeliveryFailed {
        MailAccount account = account(outgoing);
        if (account.smtp() == null) {
            throw DeliveryFailed.permanent(
                    Reason.of("delivery.noServer", outgoing.channel().key()));
        }
        OutgoingMail mail = composer.compose(outgoing, account);
        UUID id = outgoing.message().id();
        List<String> open = envelope(mail, delivered.of(id));
        if (open.isEmpty()) {
            return;
        }
        // known before the server has the mail: a report may come back at once
        messages.externalId(id, mail.messageId());
        SmtpResult result = smtp.send(account.smtp(), mail, open);
        if (!result.refusals().isEmpty()) {
            delivered.add(id, result.accepted());
            throw failure(result);
        }
    }

    private MailAccount account(Outgoing outgoing) throws DeliveryFailed {
        try {
            return accounts.of(outgoing.channel());
        } catch (IllegalArgumentException e) {
            throw DeliveryFailed.permanent(
                    Reason.of("delivery.noServer", outgoing.channel().key()), e);
        }
    }

    private static List<String> envelope(OutgoingMail mail, List<String> have) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> part : List.of(mail.to(), mail.cc(), mail.bcc())) {
            part.forEach(a -> all.add(a.toLowerCase(Locale.ROOT)));
        }
        have.forEach(all::remove);
        return List.copyOf(all);
    }

    /** Whoever may still get it is tried again; then the refused ones are told. */
    private static DeliveryFailed failure(SmtpResult result) {
        List<Refusal> temporary =
                result.refusals().stream().filter(r -> !r.permanent()).toList();
        if (!temporary.isEmpty()) {
            return DeliveryFailed.temporary(SmtpWords.of(temporary.get(0)));
        }
        Refusal first = result.refusals().get(0);
        if (result.accepted().isEmpty()) {
            return DeliveryFailed.permanent(SmtpWords.of(first));
        }
        String who =
                result.refusals().stream().map(r -> String.valueOf(r.address())).collect(Collectors.joining(", "));
        return DeliveryFailed.permanent(
                Reason.of("delivery.partly", who, SmtpWords.cause(first.code(), first.words())));
    }
}
