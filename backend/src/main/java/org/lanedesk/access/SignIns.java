package org.lanedesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in PostgreSQL, so that any node knows them. They slide: 12 hours without a call end one, 30 days at most. */
@Repository
public class SignIns {
    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private final JdbcClient db;

    SignIns(JdbcClient db) {
        this.db = db;
    }

    /** @return the secret for the cookie; only its hash is stored */
    String open(UUID user, String address, @Nullable String agent) {
        String secret = Secrets.random();
        Instant now = Instant.now();
        db.sql("delete from sign_in where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        db.sql("""
                        insert into sign_in (id, user_id, token_hash, created_at, seen_at, expires_at, ends_at, address, agent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), user, Secrets.hash(secret))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(IDLE)))
                .param(Timestamp.from(now.plus(LONGEST)))
                .param(address)
                .param(agent)
                .update();
        return secret;
    }

    /** The live session with this secret; its expiry slides, written at most once a minute. */
    Optional<SignIn> bySecret(String secret) {
        Instant now = Instant.now();
        Optional<SignIn> found = db.sql("select * from sign_in where token_hash = ? and expires_at > ?")
                .params(Secrets.hash(secret), Timestamp.from(now))
                .query(SignIns::signIn)
                .optional();
        found.filter(s -> s.seenAt().isBefore(now.minus(TOUCH))).ifPresent(s -> touch(s, now));
        return found;
    }

    public List<SignIn> ofUser(UUID user) {
        return db.sql("select * from sign_in where user_id = ? and expires_at > ? order by seen_at desc")
                .params(user, Timestamp.from(Instant.now()))
                .query(SignIns::signIn)
                .list();
    }

    /** @return false when that person has no such session */
    public boolean end(UUID user, UUID id) {
        return db.sql("delete from sign_in where user_id = ? and id = ?")
                        .params(user, id)
                        .update()
                > 0;
    }

    /** Ends all sessions of a person but one. */
    public void endAll(UUID user, @Nullable UUID but) {
        db.sql("delete from sign_in where user_id = ? and id is distinct from ?")
                .param(user)
                .param(but)
                .update();
    }

    private void touch(SignIn session, Instant now) {
        db.sql("update sign_in set seen_at = ?, expires_at = least(?, ends_at) where id = ?")
                .params(Timestamp.from(now), Timestamp.from(now.plus(IDLE)), session.id())
                .update();
    }

    private static SignIn signIn(ResultSet row, int n) throws SQLException {
        return new SignIn(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }
}
