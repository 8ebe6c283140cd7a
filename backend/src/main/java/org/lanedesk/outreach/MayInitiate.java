package org.lanedesk.outreach;

import org.jspecify.annotations.Nullable;
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
    private final JdbcClient db;

    MayInitiate(Visibility visibility, LineConversations conversations, JdbcClient db) {
        this.visibility = visibility;
        this.conversations = conversations;
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
}
