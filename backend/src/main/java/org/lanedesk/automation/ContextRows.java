package org.lanedesk.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code ticket_context}: one row per ticket and source, the newest answer. */
@Repository
public class ContextRows {
    private final JdbcClient db;
    private final Jsonb json;
    private final JsonMapper mapper;
    private final DomainClock clock;

    ContextRows(JdbcClient db, Jsonb json, JsonMapper mapper, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @param state loading, ready or failed
     * @param data the answer as JSON; only when ready
     * @param reason a {@link org.lanedesk.shared.Reason}; only when failed
     */
    public record Row(
            String source,
            LocalizedText name,
            String state,
            @Nullable String data,
            @Nullable String reason,
            @Nullable UUID call,
            Instant askedAt,
            @Nullable Instant doneAt) {}

    public List<Row> of(long number) {
        return db.sql("select c.*, s.name from ticket_context c join context_source s on s.key = c.source"
                        + " where c.ticket_number = ? order by c.source")
                .param(number)
                .query(this::row)
                .list();
    }

    /** Whether an answer can be kept: one JSON object or list. */
    boolean readable(String answer) {
        try {
            return mapper.readTree(answer).isContainer();
        } catch (JacksonException e) {
            return false;
        }
    }

    void save(
            long number,
            String source,
            String state,
            @Nullable String data,
            @Nullable String reason,
            @Nullable UUID call) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean loading = state.equals("loading");
        db.sql("insert into ticket_context (ticket_number, source, state, data, reason, call_id, asked_at, done_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (ticket_number, source) do update set"
                        + " state = excluded.state, data = excluded.data, reason = excluded.reason, call_id ="
                        + " excluded.call_id, done_at = excluded.done_at, asked_at = case when excluded.state ="
                        + " 'loading' then excluded.asked_at else ticket_context.asked_at end")
                .params(Arrays.asList(number, source, state, data, reason, call, now, loading ? null : now))
                .update();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new Row(
                row.getString("source"),
                json.text(row.getString("name")),
                row.getString("state"),
                row.getString("data"),
                row.getString("reason"),
                row.getObject("call_id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                done == null ? null : done.toInstant());
    }
}
