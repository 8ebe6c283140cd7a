package org.lanedesk.channel.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which node reads a channel now, and since when it cannot; all by the system clock. */
@Repository
public class ReaderStates {
    private final JdbcClient db;

    ReaderStates(JdbcClient db) {
        this.db = db;
    }

    /** @return true when this node may read the channel for that long */
    public boolean lease(String channel, String node, Duration length) {
        Instant now = now();
        return db.sql("""
                insert into mailbox_state (channel, node, lease_until) values (:channel, :node, :until)
                on conflict (channel) do update set node = excluded.node, lease_until = excluded.lease_until
                where mailbox_state.node = excluded.node or mailbox_state.lease_until < :now""")
                        .param("channel", channel)
                        .param("node", node)
                        .param("until", Timestamp.from(now.plus(length)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    public void release(String channel, String node) {
        db.sql("update mailbox_state set lease_until = ? where channel = ? and node = ?")
                .params(Timestamp.from(now()), channel, node)
                .update();
    }

    public void ok(String channel) {
        db.sql("update mailbox_state set last_ok_at = ?, failing_since = null, error = null where channel = ?")
                .params(Timestamp.from(now()), channel)
                .update();
    }

    /** @param reason a {@code shared.Reason} */
    public void failing(String channel, String reason) {
        db.sql("update mailbox_state set failing_since = coalesce(failing_since, ?), error = ? where channel = ?")
                .params(Timestamp.from(now()), reason, channel)
                .update();
    }

    /** Of the channels of a kind that are in use. */
    public List<ReaderState> ofKind(String kind) {
        return db.sql("select s.* from mailbox_state s join channel c on c.key = s.channel and not c.archived"
                        + " where c.kind = ? order by s.channel")
                .param(kind)
                .query(ReaderStates::row)
                .list();
    }

    /** Empty while nobody has read the channel yet. */
    public Optional<ReaderState> find(String channel) {
        return db.sql("select * from mailbox_state where channel = ?")
                .param(channel)
                .query(ReaderStates::row)
                .optional();
    }

    private static ReaderState row(ResultSet rs, int n) throws SQLException {
        return new ReaderState(
                rs.getString("channel"),
                instant(rs.getTimestamp("last_ok_at")),
                instant(rs.getTimestamp("failing_since")),
                rs.getString("error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
