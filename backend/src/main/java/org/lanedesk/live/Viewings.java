package org.lanedesk.live;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at which ticket and who is writing (H04). A page says so every few seconds; silence means gone. */
@Component
public class Viewings {
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private final JdbcClient db;
    private final LiveEvents events;

    Viewings(JdbcClient db, LiveEvents events) {
        this.db = db;
        this.events = events;
    }

    public record Viewer(UUID id, String name, boolean writing) {}

    /** @return who looks at the ticket now, the person himself included */
    @Transactional
    public List<Viewer> view(long ticket, Actor actor, boolean writing) {
        List<Viewer> before = of(ticket);
        db.sql("""
                        insert into ticket_viewing (ticket_number, user_id, writing, until) values (?, ?, ?, ?)
                        on conflict (ticket_number, user_id) do update set writing = excluded.writing, until = excluded.until
                        """)
                .params(
                        ticket,
                        actor.id(),
                        writing,
                        Timestamp.from(Instant.now().plus(SILENCE)))
                .update();
        return tellIfOther(ticket, before);
    }

    @Transactional
    public void leave(long ticket, Actor actor) {
        List<Viewer> before = of(ticket);
        db.sql("delete from ticket_viewing where ticket_number = ? and user_id = ?")
                .params(ticket, actor.id())
                .update();
        tellIfOther(ticket, before);
    }

    public List<Viewer> of(long ticket) {
        return db.sql("""
                        select u.id, u.name, v.writing from ticket_viewing v join app_user u on u.id = v.user_id
                        where v.ticket_number = ? and v.until > ? order by lower(u.name), u.id
                        """)
                .params(ticket, Timestamp.from(Instant.now()))
                .query((row, n) ->
                        new Viewer(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("writing")))
                .list();
    }

    void expire() {
        db.sql("delete from ticket_viewing where until <= ? returning ticket_number")
                .param(Timestamp.from(Instant.now()))
                .query(Long.class)
                .set()
                .forEach(ticket -> tell(ticket, of(ticket)));
    }

    private List<Viewer> tellIfOther(long ticket, List<Viewer> before) {
        List<Viewer> now = of(ticket);
        if (!now.equals(before)) {
            tell(ticket, now);
        }
        return now;
    }

    private void tell(long ticket, List<Viewer> people) {
        List<Map<String, Object>> shown = people.stream()
                .map(v -> Map.<String, Object>of("id", v.id().toString(), "name", v.name(), "writing", v.writing()))
                .toList();
        events.publish("viewing", Map.of("number", ticket, "people", shown), Audience.ticket(ticket));
    }
}
