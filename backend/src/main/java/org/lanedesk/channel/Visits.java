package org.lanedesk.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.OneTimeToken;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who sits at the web chats. A visitor is known by his token alone, a signed-in person by his account alone. */
@Repository
public class Visits {
    private static final Duration VALID = Duration.ofDays(30);
    private final JdbcClient db;
    private final DomainClock clock;

    Visits(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param token opens the conversation; shown once */
    public record Opened(Visit visit, String token, Instant expiresAt) {}

    @Transactional
    public Opened open(String channel, @Nullable String name, @Nullable String mail) {
        db.sql("delete from chat_visit where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        String token = OneTimeToken.random();
        Instant expires = clock.instant().plus(VALID);
        UUID id = insert(channel, OneTimeToken.hash(token), null, name, mail, expires);
        return new Opened(get(id), token, expires);
    }

    /** The one visit of an account; made at the first call. */
    @Transactional
    public Visit ofUser(String channel, UUID user) {
        Optional<Visit> known = query("user_id = ? and channel = ?", user, channel);
        return known.orElseGet(() -> {
            insert(channel, null, user, null, null, Instant.parse("9999-01-01T00:00:00Z"));
            return query("user_id = ? and channel = ?", user, channel).orElseThrow();
        });
    }

    /** @throws Problem 404 for a wrong token as for one that has expired or belongs to another chat */
    public Visit byToken(String channel, String token) {
        return query(
                        "token_hash = ? and channel = ? and expires_at > ?",
                        OneTimeToken.hash(token),
                        channel,
                        Timestamp.from(clock.instant()))
                .orElseThrow(() -> Problem.notFound("conversation", "…"));
    }

    /** Whoever writes waits for the line before his: two first ones would open two conversations. */
    public Visit lock(UUID id) {
        db.sql("select 1 from chat_visit where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return get(id);
    }

    private Visit get(UUID id) {
        return query("id = ?", id).orElseThrow(() -> Problem.notFound("conversation", id));
    }

    public Optional<Visit> ofSession(UUID session) {
        return query("sessions @> array[?]::uuid[]", session);
    }

    /** He wrote: the conversation is his, and his token is good for another while. */
    public void wrote(Visit visit, UUID contact, UUID session) {
        db.sql("""
            update chat_visit set contact_id = :contact,
              sessions = case when sessions @> array[:session]::uuid[] then sessions else sessions || :session end,
              expires_at = greatest(expires_at, :expires) where id = :id\
            """)
                .param("contact", contact)
                .param("session", session)
                .param("expires", Timestamp.from(clock.instant().plus(VALID)))
                .param("id", visit.id())
                .update();
    }

    private UUID insert(
            String channel,
            @Nullable String hash,
            @Nullable UUID user,
            @Nullable String name,
            @Nullable String mail,
            Instant expires) {
        UUID id = Ids.next();
        db.sql("""
            insert into chat_visit (id, channel, token_hash, user_id, name, mail, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(Arrays.asList(
                        id, channel, hash, user, name, mail, Timestamp.from(clock.instant()), Timestamp.from(expires)))
                .update();
        return id;
    }

    private Optional<Visit> query(String where, Object... params) {
        return db.sql("select * from chat_visit where " + where + " order by made_at desc limit 1")
                .params(params)
                .query(Visits::row)
                .optional();
    }

    private static Visit row(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getString("mail"),
                row.getObject("contact_id", UUID.class),
                List.of((UUID[]) row.getArray("sessions").getArray()));
    }
}
