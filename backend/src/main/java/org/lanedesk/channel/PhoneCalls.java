package org.lanedesk.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls of telephone exchanges. Each event adds what it knows, so that their order does not matter. */
@Repository
public class PhoneCalls {
    private final JdbcClient db;

    PhoneCalls(JdbcClient db) {
        this.db = db;
    }

    /** One event; what is null is not known by it. Locks the call for the rest of the transaction. */
    public PhoneCall heard(PhoneCall event) {
        db.sql("""
            insert into phone_call as c (channel, call_id, caller, called, ringing_at, answered_at, ended_at,
              duration_seconds, recording) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (channel, call_id) do update set
              caller = coalesce(c.caller, excluded.caller), called = coalesce(c.called, excluded.called),
              ringing_at = coalesce(c.ringing_at, excluded.ringing_at),
              answered_at = coalesce(c.answered_at, excluded.answered_at),
              ended_at = coalesce(c.ended_at, excluded.ended_at),
              duration_seconds = coalesce(c.duration_seconds, excluded.duration_seconds),
              recording = coalesce(c.recording, excluded.recording)\
            """)
                .params(Arrays.asList(
                        event.channel(),
                        event.callId(),
                        event.caller(),
                        event.called(),
                        time(event.ringingAt()),
                        time(event.answeredAt()),
                        time(event.endedAt()),
                        event.durationSeconds(),
                        event.recording()))
                .update();
        return find(event.channel(), event.callId()).orElseThrow();
    }

    public Optional<PhoneCall> find(String channel, String callId) {
        return db.sql("select * from phone_call where channel = ? and call_id = ?")
                .params(channel, callId)
                .query(PhoneCalls::row)
                .optional();
    }

    public void written(PhoneCall call, UUID session) {
        db.sql("update phone_call set session_id = ? where channel = ? and call_id = ?")
                .params(session, call.channel(), call.callId())
                .update();
    }

    /** The conversation of this number's last call. */
    public Optional<UUID> lastSession(String channel, String caller) {
        return db.sql("select session_id from phone_call where channel = ? and caller = ? and session_id is not null"
                        + " order by ended_at desc limit 1")
                .params(channel, caller)
                .query(UUID.class)
                .optional();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static PhoneCall row(ResultSet row, int n) throws SQLException {
        return new PhoneCall(
                row.getString("channel"),
                row.getString("call_id"),
                row.getString("caller"),
                row.getString("called"),
                time(row.getTimestamp("ringing_at")),
                time(row.getTimestamp("answered_at")),
                time(row.getTimestamp("ended_at")),
                row.getObject("duration_seconds", Integer.class),
                row.getString("recording"),
                row.getObject("session_id", UUID.class));
    }
}
