package org.lanedesk.channel.chat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.ChannelAdapter;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.Outgoing;
import org.lanedesk.channel.Visits;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A visitor who has left before the answer came gets it by mail, if he named an address. */
@Component
class AnswerByMail implements OutboxHandler {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Outbox outbox;
    private final Messages messages;
    private final Sessions sessions;
    private final Channels channels;
    private final Visits visits;
    private final DomainClock clock;
    private final ObjectProvider<ChannelAdapter> adapters;

    AnswerByMail(
            Outbox outbox,
            Messages messages,
            Sessions sessions,
            Channels channels,
            Visits visits,
            DomainClock clock,
            ObjectProvider<ChannelAdapter> adapters) {
        this.outbox = outbox;
        this.messages = messages;
        this.sessions = sessions;
        this.channels = channels;
        this.visits = visits;
        this.clock = clock;
        this.adapters = adapters;
    }

    /** Looks again a little later whether his page has read the message. */
    void unlessRead(Outgoing outgoing) {
        boolean reachable = visits.ofSession(outgoing.session().id())
                        .filter(v -> v.mail() != null)
                        .isPresent()
                && channels.ofLine(outgoing.session().line(), "mail").isPresent();
        if (reachable) {
            UUID message = outgoing.message().id();
            outbox.add(
                    UUID.nameUUIDFromBytes((kind() + message).getBytes(StandardCharsets.UTF_8)),
                    kind(),
                    Map.of("messageId", message),
                    clock.instant().plus(PATIENCE));
        }
    }

    @Override
    public String kind() {
        return "chatByMail";
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        Message message = messages.get(UUID.fromString(payload.path("messageId").asString()));
        boolean read = message.delivery() != null && message.delivery().state().equals("delivered");
        if (read || message.sessionId() == null) {
            return;
        }
        var session = sessions.get(message.sessionId());
        Channel mailbox = channels.ofLine(session.line(), "mail")
                .orElseThrow(() -> DeliveryFailed.permanent(Reason.of("delivery.noChannel")));
        for (ChannelAdapter adapter : adapters) {
            if (adapter.kind().equals("mail")) {
                adapter.send(new Outgoing(mailbox, session, message));
            }
        }
    }
}
