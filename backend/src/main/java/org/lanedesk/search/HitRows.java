package org.lanedesk.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is shown of found tickets: to a client neither priority nor people of the desk, and his words for the status. */
@Component
class HitRows {
    private final JdbcClient db;
    private final Jsonb json;

    HitRows(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    List<Hit> of(List<Long> numbers, Actor actor) {
        Map<Long, Hit> found = new HashMap<>();
        boolean desk = actor.may(Right.DESK);
        db.sql("""
            select t.number, t.subject, t.status, t.status_class, s.name, s.client_name, t.priority, g.name group_name,
              a.name assignee, c.name requester, t.channel_kind, t.updated_at
            from ticket t join ticket_status s on s.key = t.status left join agent_group g on g.key = t.group_key
            left join app_user a on a.id = t.assignee left join contact c on c.id = t.requester
            where t.number = any(?)\
            """).param(numbers.toArray(new Long[0])).query(row -> {
            String group = row.getString("group_name");
            String name =
                    json.text(row.getString(desk ? "name" : "client_name")).in(actor.locale());
            found.put(
                    row.getLong("number"),
                    new Hit(
                            row.getLong("number"),
                            row.getString("subject"),
                            null,
                            null,
                            new Hit.HitStatus(row.getString("status"), row.getString("status_class"), name),
                            desk ? row.getString("priority") : null,
                            desk && group != null ? json.text(group).in(actor.locale()) : null,
                            desk ? row.getString("assignee") : null,
                            row.getString("requester"),
                            row.getString("channel_kind"),
                            row.getTimestamp("updated_at").toInstant()));
        });
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
