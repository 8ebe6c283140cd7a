package org.lanedesk.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked outside and what came back: the log of deliveries. */
@Repository
public class HttpCalls {
    private static final int SHOWN = 100;
    private final JdbcClient db;
    private final DomainClock clock;

    HttpCalls(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param execution who waits in a process; null for a webhook
     * @param keep what of the answer becomes variables
     * @param state queued, sent or failed
     * @param reason for people, without secrets
     * @param until domain time after which nobody waits any more
     */
    public record HttpCall(
            UUID id,
            String connection,
            @Nullable Long ticketNumber,
            @Nullable String execution,
            String method,
            String path,
            @Nullable String body,
            @Nullable String keep,
            String state,
            @Nullable Integer status,
            @Nullable String answer,
            @Nullable String reason,
            int attempts,
            Instant until,
            Instant createdAt) {}

    void add(HttpCall c) {
        db.sql("insert into http_call (id, connection, ticket_number, execution, method, path, body, keep, until,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        c.id(),
                        c.connection(),
                        c.ticketNumber(),
                        c.execution(),
                        c.method(),
                        c.path(),
                        c.body(),
                        c.keep(),
                        Timestamp.from(c.until()),
                        Timestamp.from(clock.instant())))
                .update();
    }

    Optional<HttpCall> find(UUID id) {
        return db.sql("select * from http_call where id = ?")
                .param(id)
                .query(HttpCalls::row)
                .optional();
    }

    public List<HttpCall> of(String connection) {
        return db.sql("select * from http_call where connection = ? order by created_at desc, id limit " + SHOWN)
                .param(connection)
                .query(HttpCalls::row)
                .list();
    }

    /** The newest question of a process that waits for its answer. */
    Optional<HttpCall> waiting(long ticket) {
        return db.sql("select * from http_call where ticket_number = ? and execution is not null and state = 'queued'"
                        + " order by created_at desc limit 1")
                .param(ticket)
                .query(HttpCalls::row)
                .optional();
    }

    void answered(UUID id, @Nullable Integer status, @Nullable String answer, @Nullable String reason) {
        db.sql("update http_call set status = ?, answer = ?, reason = ?, attempts = attempts + 1 where id = ?")
                .params(Arrays.asList(status, answer, reason, id))
                .update();
    }

    void done(UUID id, String state) {
        db.sql("update http_call set state = ?, done_at = ? where id = ?")
                .params(state, Timestamp.from(clock.instant()), id)
                .update();
    }

    private static HttpCall row(ResultSet row, int n) throws SQLException {
        return new HttpCall(
                row.getObject("id", UUID.class),
                row.getString("connection"),
                row.getObject("ticket_number", Long.class),
                row.getString("execution"),
                row.getString("method"),
                row.getString("path"),
                row.getString("body"),
                row.getString("keep"),
                row.getString("state"),
                row.getObject("status", Integer.class),
                row.getString("answer"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("created_at").toInstant());
    }
}
