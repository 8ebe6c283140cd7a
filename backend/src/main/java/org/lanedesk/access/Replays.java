package org.lanedesk.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.OnceOnly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Answers to POSTs with an Idempotency-Key; kept for 24 hours, known to all nodes. */
@Repository
class Replays implements OnceOnly {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private final ThreadLocal<Key> serving = new ThreadLocal<>();
    private final JdbcClient db;
    private final JsonMapper mapper;

    Replays(JdbcClient db, JsonMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    record Key(String who, String path, String key) {}

    record Stored(
            String bodyHash,
            boolean done,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}

    /** @return true when this call is the first with its key and shall be done now */
    boolean begin(Key key, String bodyHash) {
        Instant now = Instant.now();
        db.sql("delete from idempotency where created_at < ?"
                        + " or (who = ? and path = ? and key = ? and state = 'running' and lease_until < ?)")
                .params(Timestamp.from(now.minus(KEPT)), key.who(), key.path(), key.key(), Timestamp.from(now))
                .update();
        return db.sql("""
            insert into idempotency (who, path, key, body_hash, state, created_at, lease_until)
            values (?, ?, ?, ?, 'running', ?, ?) on conflict do nothing
            """)
                        .params(key.who(), key.path(), key.key(), bodyHash)
                        .params(Timestamp.from(now), Timestamp.from(now.plus(LEASE)))
                        .update()
                == 1;
    }

    /** The call that this thread serves has made something; known to others when its transaction commits. */
    @Override
    public void made(String location, Map<String, Object> facts) {
        Key key = serving.get();
        if (key != null) {
            db.sql("update idempotency set state = 'done', status = 201, content_type = 'application/json',"
                            + " location = ?, body = ? where who = ? and path = ? and key = ?")
                    .params(location, mapper.writeValueAsBytes(facts), key.who(), key.path(), key.key())
                    .update();
        }
    }

    void serve(@Nullable Key key) {
        if (key == null) {
            serving.remove();
        } else {
            serving.set(key);
        }
    }

    Optional<Stored> find(Key key) {
        return db.sql("select * from idempotency where who = ? and path = ? and key = ?")
                .params(key.who(), key.path(), key.key())
                .query((row, n) -> new Stored(
                        row.getString("body_hash"),
                        row.getString("state").equals("done"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body")))
                .optional();
    }

    void done(Key key, Stored answer) {
        db.sql("""
            update idempotency set state = 'done', status = ?, content_type = ?, location = ?, etag = ?, body = ?
            where who = ? and path = ? and key = ?
            """)
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.etag())
                .param(answer.body())
                .params(key.who(), key.path(), key.key())
                .update();
    }

    /** Forgets a call that was refused or failed: it changed nothing and may be tried again. */
    void forget(Key key) {
        db.sql("delete from idempotency where who = ? and path = ? and key = ? and state = 'running'")
                .params(key.who(), key.path(), key.key())
                .update();
    }
}
