package org.lanedesk.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down how far an outgoing message came and tells the others. */
@Component
class Deliveries {
    private final Messages messages;
    private final ApplicationEventPublisher events;

    Deliveries(Messages messages, ApplicationEventPublisher events) {
        this.messages = messages;
        this.events = events;
    }

    void record(Message message, String state, @Nullable String reason, @Nullable Instant nextTry) {
        messages.delivery(message.id(), state, reason, nextTry);
        events.publishEvent(
                new DeliveryChanged(message.id(), message.sessionId(), message.ticketNumber(), state, reason));
    }
}
