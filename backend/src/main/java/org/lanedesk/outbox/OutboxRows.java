package org.lanedesk.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** The table {@code outbox}. */
@Repository
class OutboxRows {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    OutboxRows(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID id, String kind, Object payload, Instant notBefore) {
        db.sql("insert into outbox (id, kind, payload, next_at, created_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(id)
                .param(kind)
                .param(json.write(payload))
                .param(Timestamp.from(notBefore))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes due rows of one kind and rows whose lease (system time) ran out; other workers skip what is locked. */
    List<OutboxRow> claim(String kind, int most, Instant leaseUntil) {
        return db.sql("""
                        update outbox set state = 'sending', attempts = attempts + 1, lease_until = :lease
                        where id in (
                          select id from outbox
                          where kind = :kind and state in ('queued', 'sending') and next_at <= :now
                            and (state = 'queued' or lease_until < :system)
                          order by next_at limit :most for update skip locked)
                        returning id, kind, payload, attempts""")
                .param("lease", Timestamp.from(leaseUntil))
                .param("kind", kind)
                .param("now", Timestamp.from(clock.instant()))
                .param("system", Timestamp.from(Instant.ofEpochMilli(System.currentTimeMillis())))
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** Takes rows that may go out with a claimed one, those too that are due before {@code soon} (domain time). */
    List<OutboxRow> claimWith(OutboxRow first, String field, Instant soon, int most, Instant leaseUntil) {
        return db.sql("""
                        update outbox set state = 'sending', attempts = attempts + 1, lease_until = :lease
                        where id in (
                          select id from outbox
                          where kind = :kind and state = 'queued' and next_at <= :soon and payload ->> :field = :value
                          order by next_at limit :most for update skip locked)
                        returning id, kind, payload, attempts""")
                .param("lease", Timestamp.from(leaseUntil))
                .param("kind", first.kind())
                .param("soon", Timestamp.from(soon))
                .param("field", field)
                .param("value", first.payload().path(field).asString())
                .param("most", most)
                .query(this::row)
                .list();
    }

    private OutboxRow row(ResultSet row, int n) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                json.read(row.getString("payload"), JsonNode.class),
                row.getInt("attempts"));
    }

    /** @return without those that another worker has already recorded as sent */
    Set<UUID> sent(List<OutboxRow> done) {
        return Set.copyOf(db.sql("update outbox set state = 'sent', last_error = null, lease_until = null, done_at = ?"
                        + " where id = any(?) and state <> 'sent' returning id")
                .params(
                        Timestamp.from(clock.instant()),
                        done.stream().map(OutboxRow::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** @return false when another worker has taken the row over meanwhile */
    boolean later(OutboxRow row, String reason, Instant nextTry) {
        return db.sql("update outbox set state = 'queued', last_error = ?, lease_until = null, next_at = ?"
                                + " where id = ? and state = 'sending' and attempts = ?")
                        .params(reason, Timestamp.from(nextTry), row.id(), row.attempts())
                        .update()
                == 1;
    }

    /** @return false when another worker has taken the row over meanwhile */
    boolean failed(OutboxRow row, String reason) {
        return db.sql("update outbox set state = 'failed', last_error = ?, lease_until = null, done_at = ?"
                                + " where id = ? and state = 'sending' and attempts = ?")
                        .params(reason, Timestamp.from(clock.instant()), row.id(), row.attempts())
                        .update()
                == 1;
    }

    /** @return its kind; empty when it is being sent or unknown */
    Optional<String> again(UUID id) {
        return db.sql("update outbox set state = 'queued', attempts = 0, next_at = ?, done_at = null"
                        + " where id = ? and state <> 'sending' returning kind")
                .params(Timestamp.from(clock.instant()), id)
                .query(String.class)
                .optional();
    }

    /** @return false unless nobody has begun with it */
    boolean drop(UUID id) {
        return db.sql("delete from outbox where id = ? and state = 'queued' and attempts = 0")
                        .param(id)
                        .update()
                == 1;
    }
}
