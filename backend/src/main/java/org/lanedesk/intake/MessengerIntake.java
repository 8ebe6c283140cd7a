package org.lanedesk.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.IncomingMessages;
import org.lanedesk.channel.MessengerMessage;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.session.NewMessage.NewAttachment;
import org.lanedesk.session.Sessions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a message of a messenger does: goes on with the last conversation of its writer on the channel, or opens one. */
@Component
class MessengerIntake extends JsonItems<MessengerMessage> implements IncomingMessages {
    private final Processing processing;
    private final Channels channels;
    private final Contacts contacts;
    private final Sessions sessions;
    private final Opening opening;
    private final Appending appending;

    /** @param processing lazily, for it knows all readers of items, this one too */
    MessengerIntake(
            JsonMapper mapper,
            @Lazy Processing processing,
            Channels channels,
            Contacts contacts,
            Sessions sessions,
            Opening opening,
            Appending appending) {
        super(mapper, MessengerMessage.class, "messenger");
        this.processing = processing;
        this.channels = channels;
        this.contacts = contacts;
        this.sessions = sessions;
        this.opening = opening;
        this.appending = appending;
    }

    @Override
    public UUID accept(MessengerMessage message) {
        return processing
                .accept(
                        new Processing.Incoming(
                                message.channel(),
                                message.externalId(),
                                contentType(),
                                raw(message),
                                message.name().isBlank() ? message.address() : message.name(),
                                FirstWords.of(message.text())),
                        effect(message))
                .itemId();
    }

    @Override
    Outcome take(StoredItem item, MessengerMessage message, @Nullable String incident) {
        if (message.ignored() != null) {
            return Outcome.aside(item.id(), Outcome.Kind.IGNORED, message.ignored());
        }
        Channel channel = channels.get(item.channel());
        // two first messages at once would open two conversations
        sessions.queueUp(channel.line(), message.address());
        Contact contact = contacts.findOrCreate(channel.kind(), message.address(), message.name());
        NewConversation asNew = new ConversationDraft(
                        channel, contact, message.address(), FirstWords.of(message.text()), message.text())
                .item(item.externalId(), incident)
                .files(message.files().stream()
                        .map(f -> new NewAttachment(f, null))
                        .toList())
                .made();
        return sessions.latestWith(channel.key(), message.address())
                .map(session -> appending.append(item.id(), new Joined(session, true), asNew))
                .orElseGet(() -> Outcome.of(item.id(), Outcome.Kind.OPENED, opening.open(asNew)));
    }
}
