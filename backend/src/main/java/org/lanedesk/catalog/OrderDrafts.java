package org.lanedesk.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Orders that were begun and not sent: one per person and service (H45). */
@Repository
public class OrderDrafts {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    OrderDrafts(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @param answers unchecked: a form half filled */
    public record OrderDraft(
            Map<String, Object> answers, @Nullable String text, Instant updatedAt) {}

    public Optional<OrderDraft> find(UUID person, String service) {
        return db.sql("select answers, text, updated_at from request_draft where person = ? and service = ?")
                .params(person, service)
                .query((row, n) -> new OrderDraft(
                        json.map(row.getString("answers")),
                        row.getString("text"),
                        row.getTimestamp("updated_at").toInstant()))
                .optional();
    }

    @Transactional
    public void save(UUID person, String service, Map<String, Object> answers, @Nullable String text) {
        db.sql("insert into request_draft (person, service, answers, text, updated_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (person, service) do update set answers = excluded.answers,"
                        + " text = excluded.text, updated_at = excluded.updated_at")
                .params(Arrays.asList(person, service, json.write(answers), text, Timestamp.from(clock.instant())))
                .update();
    }

    @Transactional
    public void remove(UUID person, String service) {
        db.sql("delete from request_draft where person = ? and service = ?")
                .params(person, service)
                .update();
    }
}
