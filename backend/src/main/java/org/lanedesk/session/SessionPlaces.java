package org.lanedesk.session;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which conversations somebody sees: those of the tickets he sees; without a ticket those he holds, those nobody holds on
 * a line he works on, and all of a line he supervises (E74).
 */
@Component
public class SessionPlaces {
    private final Visibility visibility;
    private final JdbcClient db;

    SessionPlaces(Visibility visibility, JdbcClient db) {
        this.visibility = visibility;
        this.db = db;
    }

    /** A condition over the aliases s (session) and t (its ticket, left joined). */
    public SqlCondition seen(Actor actor) {
        if (actor.may(Right.TICKETS_ALL)) {
            return SqlCondition.ALL;
        }
        SqlCondition tickets = visibility.tickets(actor, "t");
        Map<String, Object> params = new HashMap<>(tickets.params());
        params.put("sessionMe", actor.id());
        String free = "(s.held_by = :sessionMe or exists (select 1 from line_member m where m.line_key = s.line"
                + " and m.user_id = :sessionMe and (m.role = 'supervisor' or (m.role = 'operator' and s.held_by is"
                + " null))))";
        return new SqlCondition(
                "((t.number is not null and " + tickets.sql() + ") or (t.number is null and " + free + "))", params);
    }

    /** Whether he sees a conversation. */
    public boolean sees(Actor actor, UUID session) {
        SqlCondition seen = seen(actor);
        return actor.may(Right.DESK)
                && db.sql("select 1 from session s left join ticket t on t.number = s.ticket_number"
                                + " where s.id = :session and " + seen.sql())
                        .params(seen.params())
                        .param("session", session)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }
}
