package org.lanedesk.intake;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.Visit;
import org.lanedesk.channel.Visits;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.OwnContacts;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.session.Sessions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a line written in a web chat does: goes on with the visit's conversation, or opens one. */
@Component
class ChatIntake extends JsonItems<ChatIntake.Line> {
    private static final String VISITOR = "visitor";
    private final Visits visits;
    private final Channels channels;
    private final Contacts contacts;
    private final OwnContacts own;
    private final Users users;
    private final Sessions sessions;
    private final Opening opening;
    private final Appending appending;

    ChatIntake(
            JsonMapper mapper,
            Visits visits,
            Channels channels,
            Contacts contacts,
            OwnContacts own,
            Users users,
            Sessions sessions,
            Opening opening,
            Appending appending) {
        super(mapper, Line.class, "chat");
        this.visits = visits;
        this.channels = channels;
        this.contacts = contacts;
        this.own = own;
        this.users = users;
        this.sessions = sessions;
        this.opening = opening;
        this.appending = appending;
    }

    /** The stored form of a line. */
    record Line(UUID visit, String text) {}

    private record Writer(
            Contact contact, String address, @Nullable UUID user) {}

    @Override
    Outcome take(StoredItem item, Line line, @Nullable String incident) {
        Visit visit = visits.lock(line.visit());
        Writer writer = writer(visit);
        NewConversation asNew = new ConversationDraft(
                        channels.get(item.channel()),
                        writer.contact(),
                        writer.address(),
                        FirstWords.of(line.text()),
                        line.text())
                .item(item.externalId(), incident)
                .account(writer.user())
                .made();
        Outcome outcome = Optional.ofNullable(visit.session())
                .flatMap(sessions::find)
                .map(session -> appending.append(item.id(), new Joined(session, true), asNew))
                .orElseGet(() -> Outcome.of(item.id(), Outcome.Kind.OPENED, opening.open(asNew)));
        if (outcome.sessionId() != null) {
            visits.wrote(visit, writer.contact().id(), outcome.sessionId());
        }
        return outcome;
    }

    private Writer writer(Visit visit) {
        if (visit.user() != null) {
            User user = users.get(visit.user());
            return new Writer(own.of(user), OwnContacts.address(user), user.id());
        }
        String id = "visitor-" + visit.id().toString().substring(24);
        String name = visit.name() == null ? visit.mail() == null ? id : visit.mail() : visit.name();
        if (visit.mail() != null) {
            return new Writer(contacts.guest(visit.mail(), name, null), visit.mail(), null);
        }
        return new Writer(contacts.findOrCreate(VISITOR, visit.id().toString(), name), id, null);
    }
}
