package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.channel.Bounces;
import org.lanedesk.channel.DeliveryReport;
import org.lanedesk.session.Delivery;
import org.lanedesk.session.Message;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvents;
import org.springframework.stereotype.Component;

/** A delivery report (RFC 3464) belongs to the message that it is about; it opens and reopens nothing (H02). */
@Component
class Reports {
    private final Bounces bounces;
    private final TicketEvents events;

    Reports(Bounces bounces, TicketEvents events) {
        this.bounces = bounces;
        this.events = events;
    }

    Outcome take(UUID item, DeliveryReport report) {
        Optional<Message> about = bounces.record(report);
        if (about.isEmpty()) {
            return Outcome.aside(item, Outcome.Kind.QUARANTINED, "reportWithoutMessage");
        }
        Message message = about.get();
        if (report.failed()) {
            tell(message);
        }
        return new Outcome(
                item,
                Outcome.Kind.IGNORED,
                message.ticketNumber(),
                message.sessionId(),
                message.id(),
                report.failed() ? "deliveryFailed" : "deliveryReport");
    }

    private void tell(Message message) {
        Delivery delivery = message.delivery();
        if (message.ticketNumber() != null && delivery != null) {
            Map<String, Object> after = new LinkedHashMap<>();
            after.put("message", message.id().toString());
            after.put("reason", String.valueOf(delivery.reason()));
            events.tell("deliveryFailed", message.ticketNumber(), Cause.system(), Map.of(), after);
        }
    }
}
