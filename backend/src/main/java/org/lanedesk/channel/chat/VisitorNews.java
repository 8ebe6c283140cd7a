package org.lanedesk.channel.chat;

import java.util.Map;
import java.util.UUID;
import org.lanedesk.channel.DeliveryChanged;
import org.lanedesk.channel.Visits;
import org.lanedesk.session.MessageAdded;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a visitor's open pages that there is something to read. */
@Component
class VisitorNews {
    private final Visits visits;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    VisitorNews(Visits visits, Messages messages, ApplicationEventPublisher events) {
        this.visits = visits;
        this.messages = messages;
        this.events = events;
    }

    /** Ours, once it may be seen: before, it can still be taken back. */
    @EventListener
    void onSent(DeliveryChanged event) {
        if (event.sessionId() != null
                && event.state().equals("sent")
                && messages.find(event.messageId())
                        .filter(m -> "chat".equals(m.channelKind()))
                        .isPresent()) {
            tell(event.sessionId());
        }
    }

    /** His own, from another of his pages. */
    @EventListener
    void onWritten(MessageAdded event) {
        var message = event.message();
        if (message.kind() == MessageKind.IN && message.sessionId() != null && "chat".equals(message.channelKind())) {
            tell(message.sessionId());
        }
    }

    private void tell(UUID session) {
        visits.ofSession(session)
                .ifPresent(v -> events.publishEvent(new LiveSignal("chat", Map.of(), Audience.visitor(v.id()))));
    }
}
