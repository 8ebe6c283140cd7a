package org.lanedesk.channel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.outbox.OutboxState;
import org.lanedesk.session.Message;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hands an outgoing message to the adapter of its channel and keeps its delivery state true (H10). */
@Component
class MessageDelivery implements OutboxHandler {
    private final Messages messages;
    private final Sessions sessions;
    private final Channels channels;
    private final Deliveries deliveries;
    private final Map<String, ChannelAdapter> adapters;

    MessageDelivery(
            Messages messages,
            Sessions sessions,
            Channels channels,
            Deliveries deliveries,
            ObjectProvider<ChannelAdapter> adapters) {
        this.messages = messages;
        this.sessions = sessions;
        this.channels = channels;
        this.deliveries = deliveries;
        this.adapters = adapters.stream().collect(Collectors.toMap(ChannelAdapter::kind, Function.identity()));
    }

    @Override
    public String kind() {
        return Sending.KIND;
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        Message message = messages.get(messageId(payload));
        if (message.delivery() == null
                || Stream.of("sent", "delivered").anyMatch(message.delivery().state()::equals)) {
            return;
        }
        if (message.sessionId() == null) {
            throw DeliveryFailed.permanent(Reason.of("delivery.noChannel"));
        }
        Session session = sessions.get(message.sessionId());
        Channel channel = channel(session, message);
        ChannelAdapter adapter = adapters.get(channel.kind());
        if (adapter == null) {
            throw DeliveryFailed.permanent(Reason.of("delivery.noAdapter", channel.key()));
        }
        adapter.send(new Outgoing(channel, session, message));
    }

    /** A message may leave by another kind of channel than the session's (an answer by mail to a call, D16). */
    private Channel channel(Session session, Message message) throws DeliveryFailed {
        String kind = message.channelKind();
        Channel own = channels.get(session.channel());
        if (kind == null || kind.equals(own.kind())) {
            return own;
        }
        return channels.ofLine(session.line(), kind)
                .orElseThrow(() -> DeliveryFailed.permanent(Reason.of("delivery.noChannel")));
    }

    @Override
    public void onState(
            UUID id, JsonNode payload, OutboxState state, @Nullable String reason, @Nullable Instant nextTry) {
        messages.find(messageId(payload)).ifPresent(message -> {
            // a report that came faster than our own result wins
            boolean arrived =
                    message.delivery() != null && message.delivery().state().equals("delivered");
            boolean bounced = message.delivery() != null
                    && message.delivery().state().equals("failed")
                    && state == OutboxState.SENT;
            if (!arrived && !bounced) {
                deliveries.record(message, state.name().toLowerCase(java.util.Locale.ROOT), reason, nextTry);
            }
        });
    }

    private static UUID messageId(JsonNode payload) {
        return UUID.fromString(payload.path("messageId").asString());
    }
}
