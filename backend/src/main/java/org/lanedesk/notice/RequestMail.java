package org.lanedesk.notice;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.catalog.GuestOrdered;
import org.lanedesk.channel.DeliveryChanged;
import org.lanedesk.channel.PlainMail;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Participants;
import org.lanedesk.shared.MailAddress;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Mails what a client would otherwise find only when he looks at the portal (D07): that his request came in, with the
 * link to follow it, and each answer of an agent. A reply to it joins the request by the number in its subject (H01).
 */
@Component
class RequestMail implements OutboxHandler {
    private static final String KIND = "requestMail";
    private final RequestReaders readers;
    private final Messages messages;
    private final Participants participants;
    private final Tickets tickets;
    private final Outbox outbox;
    private final PlainMail mail;
    private final MessageSource texts;

    RequestMail(
            RequestReaders readers,
            Messages messages,
            Participants participants,
            Tickets tickets,
            Outbox outbox,
            PlainMail mail,
            MessageSource texts) {
        this.readers = readers;
        this.messages = messages;
        this.participants = participants;
        this.tickets = tickets;
        this.outbox = outbox;
        this.mail = mail;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @EventListener
    void on(GuestOrdered order) {
        outbox.add(
                KIND,
                Map.of(
                        "number", order.number(),
                        "address", order.address(),
                        "locale", order.locale().toLanguageTag()));
    }

    /** In the portal a message has arrived when the time to take it back is over. */
    @EventListener
    void on(DeliveryChanged change) {
        if (!change.state().equals("sent") || change.sessionId() == null || change.ticketNumber() == null) {
            return;
        }
        Message message = messages.get(change.messageId());
        if ("portal".equals(message.channelKind()) && !message.automatic()) {
            // what the portal keeps as address of somebody without a mailbox is no address
            participants.active(change.sessionId()).stream()
                    .filter(p -> MailAddress.plausible(p.address()))
                    .forEach(p -> outbox.add(
                            KIND,
                            Map.of(
                                    "number", change.ticketNumber(),
                                    "address", p.address(),
                                    "contact", String.valueOf(p.contactId()),
                                    "message", message.id().toString())));
        }
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        long number = payload.path("number").asLong();
        Ticket ticket = tickets.get(number);
        String message = payload.path("message").asString("");
        RequestReaders.Reader reader = message.isEmpty()
                ? readers.guest(
                        number, Locale.forLanguageTag(payload.path("locale").asString("en")))
                : readers.of(number, payload.path("contact").asString(""));
        if (reader == null) {
            return;
        }
        String subject = ticket.subject() + " [#" + number + "]";
        String text = message.isEmpty()
                ? text("request.mail.taken", reader.locale(), String.valueOf(number), ticket.subject(), reader.link())
                : answer(messages.get(UUID.fromString(message)), reader);
        mail.send(id, ticket.line(), payload.path("address").asString(), subject, text);
    }

    private String answer(Message message, RequestReaders.Reader reader) {
        return text("request.mail.answer", reader.locale(), message.author().name(), message.text(), reader.link());
    }

    private String text(String code, Locale locale, Object... args) {
        return texts.getMessage(code, args, locale);
    }
}
