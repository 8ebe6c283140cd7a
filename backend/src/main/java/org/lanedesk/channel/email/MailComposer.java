package org.lanedesk.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Outgoing;
import org.lanedesk.channel.ReplyTokens;
import org.lanedesk.channel.email.OutgoingMail.Attached;
import org.lanedesk.file.Files;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** Makes the mail of a message: recipients, subject, thread and token. */
@Component
class MailComposer {
    private static final int THREAD = 20;
    private final Messages messages;
    private final Participants participants;
    private final ReplyTokens tokens;
    private final Files files;

    MailComposer(Messages messages, Participants participants, ReplyTokens tokens, Files files) {
        this.messages = messages;
        this.participants = participants;
        this.tokens = tokens;
        this.files = files;
    }

    OutgoingMail compose(Outgoing outgoing, MailAccount account) throws DeliveryFailed {
        Channel channel = outgoing.channel();
        Session session = outgoing.session();
        Message message = outgoing.message();
        String address = channel.address();
        if (address == null) {
            throw DeliveryFailed.permanent(Reason.of("delivery.noServer", channel.key()));
        }
        List<String> to = message.to().isEmpty() ? main(session) : message.to();
        if (to.isEmpty()) {
            throw DeliveryFailed.permanent(Reason.of("delivery.noRecipient"));
        }
        List<Message> earlier = messages.ofSession(session.id(), THREAD).stream()
                .filter(m -> m.externalId() != null && m.sentAt().isBefore(message.sentAt()))
                .filter(m -> !m.id().equals(message.id()))
                .toList();
        String domain = address.substring(address.lastIndexOf('@') + 1);
        List<Attached> attached = attached(message);
        Quoting quoting = Quoting.of(message);
        return new OutgoingMail(
                tokens.messageId(session.id(), message.id(), domain),
                new OutgoingMail.Mailbox(name(channel), address),
                account.plusAddress() ? tokens.replyTo(session.id(), address) : null,
                to,
                message.cc(),
                message.bcc(),
                MailTitle.of(session, message, !earlier.isEmpty()),
                quoting.text(),
                quoting.html(),
                earlier.isEmpty() ? null : id(earlier.get(earlier.size() - 1)),
                earlier.stream().map(MailComposer::id).toList(),
                attached,
                message.automatic(),
                message.sentAt());
    }

    private List<String> main(Session session) {
        return participants.active(session.id()).stream()
                .filter(p -> p.role().equals("main"))
                .map(Participant::address)
                .toList();
    }

    private List<Attached> attached(Message message) {
        List<Attached> all = new ArrayList<>();
        String html = String.valueOf(message.html());
        for (var a : message.attachments()) {
            String cid = a.contentId() != null ? a.contentId() : Quoting.contentId(a.fileId());
            boolean shown =
                    html.contains("cid:" + cid) || html.contains(a.fileId().toString());
            all.add(new Attached(a.name(), a.contentType(), files.bytes(a.fileId()), shown ? cid : null));
        }
        return all;
    }

    private static String id(Message message) {
        String id = String.valueOf(message.externalId()).replaceAll("[\\s<>]", "");
        return "<" + id + ">";
    }

    private static @Nullable String name(Channel channel) {
        Object own = channel.settings().get("fromName");
        if (own instanceof Map<?, ?> names && names.get("en") != null) {
            return names.get("en").toString();
        }
        return own instanceof String text ? text : channel.name().in(Locale.ENGLISH);
    }
}
