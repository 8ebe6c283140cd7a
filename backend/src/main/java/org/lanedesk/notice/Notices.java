package org.lanedesk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of all people; each sees his own only. */
@Repository
public class Notices {
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int MANY = 10;
    private final JdbcClient db;
    private final DomainClock clock;

    Notices(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What one person is told, in his words. */
    record Text(UUID user, String title, String body) {}

    /** @param busy he was told much in the last minute */
    record Added(UUID id, boolean busy) {}

    /** @return by person; without those whom the event has told already */
    Map<UUID, Added> add(String eventKey, @Nullable Long ticket, String kind, List<Text> texts, Instant at) {
        Map<UUID, Added> added = new HashMap<>();
        if (!texts.isEmpty()) {
            db.sql("""
                insert into notice (id, user_id, ticket_number, kind, event_key, title, body, at)
                select one.id, one.person, ?, ?, ?, one.title, one.body, ?
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) one (id, person, title, body)
                on conflict (event_key, user_id) do nothing returning user_id, id,
                  (select count(*) from (select 1 from notice lately where lately.user_id = notice.user_id
                    and lately.at > ? and lately.at <= ? limit ?) latest) lately\
                """)
                    .params(Arrays.asList(
                            ticket,
                            kind,
                            eventKey,
                            Timestamp.from(at),
                            texts.stream().map(t -> Ids.next()).toArray(UUID[]::new),
                            texts.stream().map(Text::user).toArray(UUID[]::new),
                            texts.stream().map(Text::title).toArray(String[]::new),
                            texts.stream().map(Text::body).toArray(String[]::new),
                            Timestamp.from(at.minus(LATELY)),
                            Timestamp.from(at),
                            MANY))
                    .query(row -> {
                        added.put(
                                row.getObject("user_id", UUID.class),
                                new Added(row.getObject("id", UUID.class), row.getInt("lately") == MANY));
                    });
        }
        return added;
    }

    /** @return those of them that nobody has read, oldest first */
    List<Notice> unread(List<UUID> ids) {
        return db.sql("select * from notice where id = any(?) and read_at is null order by at, id")
                .param(ids.toArray(UUID[]::new))
                .query(Notices::row)
                .list();
    }

    /** What is to be seen by now, newest first. */
    public List<Notice> of(UUID user, boolean unreadOnly, @Nullable UUID after, int most) {
        return db.sql("select n.* from notice n where user_id = :user and at <= :now"
                        + (unreadOnly ? " and read_at is null" : "")
                        + (after == null ? "" : " and (at, id) < (select at, id from notice where id = :after)")
                        + " order by at desc, id desc limit :most")
                .param("user", user)
                .param("now", Timestamp.from(clock.instant()))
                .param("after", after)
                .param("most", most)
                .query(Notices::row)
                .list();
    }

    public long unread(UUID user) {
        return db.sql("select count(*) from notice where user_id = ? and at <= ? and read_at is null")
                .params(user, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Marks it read; a second time changes nothing. @throws Problem 404 unless it is this person's */
    public void read(UUID user, UUID id) {
        int found = db.sql("update notice set read_at = coalesce(read_at, ?) where id = ? and user_id = ?")
                .params(Timestamp.from(clock.instant()), id, user)
                .update();
        if (found == 0) {
            throw Problem.notFound("notice", id);
        }
    }

    public void readAll(UUID user) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("update notice set read_at = ? where user_id = ? and read_at is null and at <= ?")
                .params(now, user, now)
                .update();
    }

    private static Notice row(ResultSet row, int n) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("ticket_number", Long.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("body"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
