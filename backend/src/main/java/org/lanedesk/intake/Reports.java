package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.DeliveryReport;
import org.lanedesk.channel.ReplyTokens;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvents;
import org.springframework.stereotype.Component;

/** A delivery report (RFC 3464) belongs to the message that it is about; it opens and reopens nothing (H02). */
@Component
class Reports {
    private final ReplyTokens tokens;
    private final Messages messages;
    private final TicketEvents events;

    Reports(ReplyTokens tokens, Messages messages, TicketEvents events) {
        this.tokens = tokens;
        this.messages = messages;
        this.events = events;
    }

    Outcome take(UUID item, DeliveryReport report) {
        Optional<Message> about = original(report.originalMessageId());
        if (about.isEmpty()) {
            return Outcome.aside(item, Outcome.Kind.QUARANTINED, "reportWithoutMessage");
        }
        Message message = about.get();
        if (report.failed()) {
            messages.delivery(message.id(), "failed", words(report), null);
            tell(message, "deliveryFailed", words(report));
        }
        return new Outcome(
                item,
                Outcome.Kind.IGNORED,
                message.ticketNumber(),
                message.sessionId(),
                message.id(),
                report.failed() ? "deliveryFailed" : "deliveryReport");
    }

    private void tell(Message message, String type, String reason) {
        if (message.ticketNumber() != null) {
            Map<String, Object> after = new LinkedHashMap<>();
            after.put("message", message.id().toString());
            after.put("reason", reason);
            events.tell(type, message.ticketNumber(), Cause.system(), Map.of(), after);
        }
    }

    private static String words(DeliveryReport report) {
        String text = report.diagnostic() == null ? report.status() : report.diagnostic();
        return text == null ? "bounced" : text;
    }

    /** Only a signed id counts: whoever never got the mail cannot report on it. */
    private Optional<Message> original(@Nullable String messageId) {
        return messageId == null
                ? Optional.empty()
                : tokens.sent(messageId)
                        .flatMap(sent -> messages.find(sent.messageId()))
                        .filter(m -> m.kind() == MessageKind.OUT);
    }
}
