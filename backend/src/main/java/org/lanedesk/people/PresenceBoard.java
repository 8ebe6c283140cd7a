package org.lanedesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who works in the desk, with status and load. */
@Component
public class PresenceBoard {
    private final JdbcClient db;

    PresenceBoard(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param status offline for those who never set one
     * @param load live tickets assigned now, deferred ones not counted
     */
    public record Row(
            UUID userId,
            String login,
            String name,
            String status,
            boolean takesWork,
            @Nullable Instant since,
            String cause,
            int load,
            @Nullable Integer maxTickets) {}

    public List<Row> rows() {
        return db.sql("""
                        select u.id, u.login, u.name, coalesce(p.status, 'offline') as status, coalesce(s.takes_work, false) as takes,
                          p.since, coalesce(p.cause, 'self') as cause, u.max_tickets, coalesce(l.load, 0) as load
                        from app_user u left join presence p on p.user_id = u.id
                        left join presence_status s on s.key = p.status
                        left join (select assignee, count(*) as load from ticket
                          where status_class in ('new','open','waiting') and assignee is not null group by assignee) l
                          on l.assignee = u.id
                        where u.active and not u.archived and (u.roles && array['AGENT','SUPERVISOR','MANAGER','ADMIN']
                          or u.custom_roles && (select array_agg(key) from custom_role where 'DESK' = any(rights)))
                        order by lower(u.name), u.id
                        """)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("status"),
                        row.getBoolean("takes"),
                        UserRows.at(row, "since"),
                        row.getString("cause").toLowerCase(Locale.ROOT),
                        row.getInt("load"),
                        row.getObject("max_tickets", Integer.class)))
                .list();
    }
}
