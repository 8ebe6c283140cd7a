package org.lanedesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is here: the status of every agent, and its history. */
@Repository
public class Presences {
    private final JdbcClient db;
    private final DomainClock clock;
    private final PresenceStatuses statuses;
    private final ApplicationEventPublisher events;

    Presences(JdbcClient db, DomainClock clock, PresenceStatuses statuses, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.statuses = statuses;
        this.events = events;
    }

    /** Empty for somebody who never set one; he counts as absent. */
    public Optional<Presence> of(UUID user) {
        return db.sql("select * from presence where user_id = ?")
                .param(user)
                .query(Presences::presence)
                .optional();
    }

    public List<Presence> all() {
        return db.sql("""
                        select p.* from presence p join app_user u on u.id = p.user_id where u.active order by p.user_id
                        """).query(Presences::presence).list();
    }

    /** Somebody who works in the group is here and takes work. */
    public boolean anyoneIn(String group) {
        return db.sql("""
                        select exists (select 1 from group_member m join presence p on p.user_id = m.user_id
                          join presence_status s on s.key = p.status and s.takes_work
                          join app_user u on u.id = m.user_id and u.active
                          where m.group_key = ? and m.works)
                        """).param(group).query(Boolean.class).single();
    }

    /**
     * Sets a status; setting the one that is there changes nothing.
     *
     * @param cause self, supervisor or automatic
     * @throws Problem 422 for an unknown status
     */
    @Transactional
    public Presence set(UUID user, String status, @Nullable UUID by, String cause) {
        PresenceStatus wanted =
                statuses.find(status).orElseThrow(() -> Problem.invalid("status", "people.noStatus", status));
        db.sql("select 1 from app_user where id = ? for update")
                .param(user)
                .query(Integer.class)
                .single();
        Optional<Presence> before = of(user);
        if (before.isPresent() && before.get().status().equals(status)) {
            return before.get();
        }
        Instant at = clock.instant();
        write(new Presence(user, status, at, by, cause));
        events.publishEvent(
                new PresenceChanged(user, before.map(Presence::status).orElse(null), status, at, by, cause));
        events.publishEvent(new LiveSignal(
                "presence",
                Map.of("userId", user.toString(), "status", status, "since", at.toString()),
                Audience.desk()));
        if (wanted.takesWork()) {
            events.publishEvent(new AgentAvailable(user));
        }
        return of(user).orElseThrow();
    }

    private void write(Presence p) {
        var at = p.since().atOffset(ZoneOffset.UTC);
        db.sql("""
                        insert into presence (user_id, status, since, set_by, cause) values (?, ?, ?, ?, ?)
                        on conflict (user_id) do update set status = excluded.status, since = excluded.since,
                          set_by = excluded.set_by, cause = excluded.cause
                        """)
                .params(p.userId(), p.status(), at)
                .param(p.setBy())
                .param(p.cause())
                .update();
        db.sql("insert into presence_change (id, user_id, status, at, set_by, cause) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), p.userId(), p.status(), at)
                .param(p.setBy())
                .param(p.cause())
                .update();
    }

    private static Presence presence(ResultSet row, int n) throws SQLException {
        return new Presence(
                row.getObject("user_id", UUID.class),
                row.getString("status"),
                Objects.requireNonNull(UserRows.at(row, "since")),
                row.getObject("set_by", UUID.class),
                row.getString("cause"));
    }
}
