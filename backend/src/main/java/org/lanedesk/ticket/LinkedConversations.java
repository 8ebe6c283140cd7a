package org.lanedesk.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.SessionPlaces;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.SqlCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Conversations that belong to a ticket without being its own: linked by hand, or of the ticket it was made from. Whoever
 * sees the ticket sees those he would see anyway, and those of lines he reads; of a line's readers it is all they see of
 * its conversations (E74).
 */
@Component
public class LinkedConversations {
    private static final int MOST = 20;
    private final SessionPlaces places;
    private final JdbcClient db;

    LinkedConversations(SessionPlaces places, JdbcClient db) {
        this.places = places;
        this.db = db;
    }

    /** @param ticketNumber its own ticket; null when it has none */
    public record Linked(
            UUID sessionId,
            String line,
            String channelKind,
            @Nullable String subject,
            String state,
            @Nullable Long ticketNumber,
            Instant lastMessageAt) {}

    /** The latest first; the caller has checked that the ticket may be seen. */
    public List<Linked> of(long number, Actor actor) {
        SqlCondition seen = places.seen(actor);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("number", number);
        params.put("reader", actor.id());
        params.put("most", MOST);
        return db.sql("select s.id, s.line, s.channel_kind, s.subject, s.state, s.ticket_number, s.last_message_at"
                        + " from session s left join ticket t on t.number = s.ticket_number"
                        + " where s.id in (select session_id from session_link where ticket_number = :number and"
                        + " unlinked_at is null union select p.id from ticket r join session p on p.ticket_number ="
                        + " r.parent_number where r.number = :number)"
                        + " and s.ticket_number is distinct from :number"
                        + " and (" + seen.sql() + " or exists (select 1 from line_member reads where reads.line_key ="
                        + " s.line and reads.user_id = :reader and reads.role = 'reader'))"
                        + " order by s.last_message_at desc, s.id limit :most")
                .params(params)
                .query((row, n) -> new Linked(
                        row.getObject("id", UUID.class),
                        row.getString("line"),
                        row.getString("channel_kind"),
                        row.getString("subject"),
                        row.getString("state"),
                        (Long) row.getObject("ticket_number"),
                        row.getTimestamp("last_message_at").toInstant()))
                .list();
    }
}
