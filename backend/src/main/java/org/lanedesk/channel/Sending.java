package org.lanedesk.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageAdded;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts outgoing messages on their way: after the commit, once per message whoever asks how often. */
@Component
public class Sending {
    static final String KIND = "message";
    private final Outbox outbox;
    private final Messages messages;
    private final Deliveries deliveries;
    private final DomainClock clock;

    Sending(Outbox outbox, Messages messages, Deliveries deliveries, DomainClock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Every outgoing message that is written goes out by itself. */
    @EventListener
    void onAdded(MessageAdded event) {
        Message message = event.message();
        if (message.delivery() != null && message.delivery().state().equals("queued")) {
            queue(message.id(), message.sentAt());
        }
    }

    /** @param notBefore domain time; within it {@link #drop} can still take the message back (E33) */
    @Transactional
    public void queue(UUID message, Instant notBefore) {
        outbox.add(message, KIND, Map.of("messageId", message), notBefore);
    }

    /** Takes back a message that waits for its first try. @return false when it is too late */
    @Transactional
    public boolean drop(UUID message) {
        return outbox.drop(message);
    }

    /**
     * Sends again what failed or waits, with the same Message-ID (H10).
     *
     * @throws Problem 409 when it is not an outgoing message or has arrived already
     */
    @Transactional
    public Message again(UUID id) {
        Message message = messages.get(id);
        boolean open = message.delivery() != null
                && List.of("queued", "failed").contains(message.delivery().state());
        if (!open || !outbox.again(id)) {
            throw Problem.of(409, "channel.notSendable");
        }
        deliveries.record(message, "queued", null, clock.instant());
        return messages.get(id);
    }
}
