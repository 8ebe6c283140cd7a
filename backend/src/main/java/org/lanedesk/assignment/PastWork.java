package org.lanedesk.assignment;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had to do with a ticket or its customer before; each answer is empty or one person. */
@Repository
class PastWork {
    private final JdbcClient db;
    private final DomainClock clock;

    PastWork(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<UUID> byLogin(@Nullable String login) {
        return login == null ? List.of() : ids("select id from app_user where login = lower(?)", login.strip());
    }

    /** Whoever had this ticket last, else whoever had the customer's last ticket, within the time of the terms (A16). */
    List<UUID> previousAssignee(Ticket ticket, Terms terms) {
        Timestamp since = Timestamp.from(clock.instant().minus(terms.previousWithin()));
        List<UUID> own = ids("""
                select coalesce(after ->> 'assignee', before ->> 'assignee')::uuid from ticket_event
                where ticket_number = ? and at >= ? and coalesce(after ->> 'assignee', before ->> 'assignee') is not null
                order by at desc, id desc limit 1""", ticket.number(), since);
        if (!own.isEmpty() || ticket.requester() == null) {
            return own;
        }
        return ids("""
                select assignee from ticket where requester = ? and number <> ? and assignee is not null
                  and updated_at >= ? order by updated_at desc limit 1""", ticket.requester(), ticket.number(), since);
    }

    List<UUID> lastReplyAuthor(Ticket ticket) {
        return ids("""
                select author_user from message where ticket_number = ? and kind = 'out' and author_kind = 'agent'
                  and author_user is not null order by sent_at desc, id desc limit 1""", ticket.number());
    }

    List<UUID> creator(Ticket ticket) {
        return ids("""
                select actor::uuid from ticket_event where ticket_number = ? and type = 'opened'
                  and changed_by = 'agent' order by at, id limit 1""", ticket.number());
    }

    private List<UUID> ids(String sql, Object... params) {
        return db.sql(sql).params(params).query(UUID.class).list();
    }
}
