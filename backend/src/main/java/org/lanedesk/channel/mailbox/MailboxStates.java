package org.lanedesk.channel.mailbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mailbox_state}. */
@Repository
class MailboxStates {
    private final JdbcClient db;

    MailboxStates(JdbcClient db) {
        this.db = db;
    }

    /** @return true when this node may read the mailbox for that long */
    boolean lease(String channel, String node, Duration length) {
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

    void release(String channel, String node) {
        db.sql("update mailbox_state set lease_until = ? where channel = ? and node = ?")
                .params(Timestamp.from(now()), channel, node)
                .update();
    }

    void ok(String channel) {
        db.sql("update mailbox_state set last_ok_at = ?, failing_since = null, error = null where channel = ?")
                .params(Timestamp.from(now()), channel)
                .update();
    }

    void failing(String channel, String reason) {
        db.sql("update mailbox_state set failing_since = coalesce(failing_since, ?), error = ? where channel = ?")
                .params(Timestamp.from(now()), reason, channel)
                .update();
    }

    /** Of channels that are in use. */
    List<MailboxState> list() {
        return db.sql("select s.* from mailbox_state s join channel c on c.key = s.channel and not c.archived"
                        + " order by s.channel")
                .query((rs, n) -> new MailboxState(
                        rs.getString("channel"),
                        instant(rs.getTimestamp("last_ok_at")),
                        instant(rs.getTimestamp("failing_since")),
                        rs.getString("error")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
