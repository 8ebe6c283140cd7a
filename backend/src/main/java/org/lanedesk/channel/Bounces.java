package org.lanedesk.channel;

import java.util.Optional;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Delivery reports (RFC 3464) tell what became of a message that a server had already taken (H02, H10). */
@Component
public class Bounces {
    private final Messages messages;
    private final ReplyTokens tokens;
    private final Deliveries deliveries;

    Bounces(Messages messages, ReplyTokens tokens, Deliveries deliveries) {
        this.messages = messages;
        this.tokens = tokens;
        this.deliveries = deliveries;
    }

    /**
     * Marks the message that a report is about: failed, delivered, or delayed. It opens and reopens nothing.
     *
     * @return the message; empty when the report names none of ours (a forged id verifies as none)
     */
    @Transactional
    public Optional<Message> record(DeliveryReport report) {
        if (report.originalMessageId() == null) {
            return Optional.empty();
        }
        return tokens.sent(report.originalMessageId())
                .flatMap(sent -> messages.find(sent.messageId()))
                .filter(message -> message.kind() == MessageKind.OUT)
                .map(message -> {
                    mark(message, report);
                    return messages.get(message.id());
                });
    }

    /** Reports come late and for each recipient alone: a failure stays, and what arrived is no longer on its way. */
    private void mark(Message message, DeliveryReport report) {
        String known = message.delivery() == null ? "" : message.delivery().state();
        if (report.failed()) {
            deliveries.record(message, "failed", words(report), null);
        } else if (report.action().equals("delivered") && !known.equals("failed")) {
            deliveries.record(message, "delivered", null, null);
        } else if (report.action().equals("delayed") && !known.equals("failed") && !known.equals("delivered")) {
            deliveries.record(message, "sent", Reason.of("delivery.delayed"), null);
        }
    }

    private static String words(DeliveryReport report) {
        String status = report.status() == null ? "" : report.status();
        String cause = switch (status) {
            case "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10" -> "delivery.noMailbox";
            case "5.2.1" -> "delivery.mailboxClosed";
            case "5.2.2" -> "delivery.mailboxFull";
            case "5.2.3", "5.3.4" -> "delivery.tooLarge";
            default -> report.diagnostic() == null ? status : report.diagnostic();
        };
        return report.recipient() == null
                ? Reason.of("delivery.refused", cause)
                : Reason.of("delivery.refusedFor", cause, report.recipient());
    }
}
