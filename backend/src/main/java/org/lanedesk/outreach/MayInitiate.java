package org.lanedesk.outreach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.session.SessionPlaces;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may write first, and from which tickets. */
@Component
public class MayInitiate {
    private final Visibility visibility;
    private final LineConversations conversations;
    private final RecipientWords recipients;
    private final SessionPlaces places;
    private final JdbcClient db;

    MayInitiate(
            Visibility visibility,
            LineConversations conversations,
            RecipientWords recipients,
            SessionPlaces places,
            JdbcClient db) {
        this.visibility = visibility;
        this.conversations = conversations;
        this.recipients = recipients;
        this.places = places;
        this.db = db;
    }

    /**
     * @param inPerson the message goes out in the actor's own name
     * @throws Problem 404 for a ticket he may not see, 409 when he has set himself offline (E25)
     */
    public void check(Actor actor, @Nullable Long ticket, boolean inPerson) {
        if (inPerson && conversations.offline(actor.id())) {
            throw Problem.of(409, "outreach.offline");
        }
        SqlCondition seen = visibility.tickets(actor, "t");
        if (ticket != null
                && db.sql("select count(*) from ticket t where t.number = :number and " + seen.sql())
                                .param("number", ticket)
                                .params(seen.params())
                                .query(Long.class)
                                .single()
                        == 0) {
            throw Problem.notFound("ticket", ticket);
        }
    }

    /**
     * The open conversations with the main recipient that the actor may not see: by mail he begins one of his own beside
     * them, as every thread is told apart.
     *
     * @throws Problem 409 in a messenger, where a person has one conversation only (E25)
     */
    public List<UUID> unseen(Actor actor, Channel channel, List<String> to) {
        List<Recipient> read = recipients.read(channel, to, List.of());
        if (read.isEmpty()) {
            return List.of();
        }
        List<UUID> unseen = conversations.open(channel, read.get(0).address(), List.of()).stream()
                .filter(session -> !places.sees(actor, session))
                .toList();
        if (!unseen.isEmpty() && !RecipientWords.mailLike(channel.kind())) {
            throw Problem.of(409, "outreach.heldElsewhere");
        }
        return unseen;
    }
}
