package org.lanedesk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.channel.Visit;
import org.lanedesk.channel.VisitorReads;
import org.lanedesk.channel.Visits;
import org.lanedesk.session.Message;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** The web chats as their visitors know them. */
@Component
public class Chats {
    private static final String KIND = "chat";
    private final Channels channels;
    private final Visits visits;
    private final VisitorReads reads;
    private final Processing processing;
    private final ChatIntake intake;

    Chats(Channels channels, Visits visits, VisitorReads reads, Processing processing, ChatIntake intake) {
        this.channels = channels;
        this.visits = visits;
        this.reads = reads;
        this.processing = processing;
        this.intake = intake;
    }

    public List<Channel> all() {
        return channels.ofKind(KIND);
    }

    /** @throws Problem 404, also for a channel of another kind */
    public Channel get(String key) {
        return channels.find(key)
                .filter(c -> c.kind().equals(KIND) && !c.archived())
                .orElseThrow(() -> Problem.notFound(KIND, key));
    }

    public Visits.Opened open(String channel, @Nullable String name, @Nullable String mail) {
        return visits.open(get(channel).key(), name, mail);
    }

    /**
     * @param token of a visitor; null for a signed-in person, who needs none
     * @throws Problem 404 when there is no such conversation
     */
    public Visit visit(String channel, @Nullable String token, Optional<Actor> actor) {
        String key = get(channel).key();
        if (token != null) {
            return visits.byToken(key, token);
        }
        UUID user = actor.map(Actor::id).orElseThrow(() -> Problem.notFound("conversation", "…"));
        return visits.ofUser(key, user);
    }

    /** @param once the same for a repetition of the same line */
    public Outcome write(Visit visit, String text, String once) {
        int most =
                java.util.Objects.requireNonNull(get(visit.channel()).limits().text());
        if (text.isBlank()) {
            throw Problem.invalid("text", "field.required");
        }
        if (text.length() > most) {
            throw Problem.invalid("text", "field.tooLong", most);
        }
        ChatIntake.Line line = new ChatIntake.Line(visit.id(), text.strip());
        return processing.accept(
                new Processing.Incoming(
                        visit.channel(),
                        "chat:" + visit.id() + ":" + once,
                        intake.contentType(),
                        intake.raw(line),
                        visit.mail() == null ? visit.name() : visit.mail(),
                        FirstWords.of(text)),
                intake.effect(line));
    }

    public List<Message> read(Visit visit, @Nullable Instant after) {
        return reads.read(visit, after);
    }
}
