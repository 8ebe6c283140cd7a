package org.lanedesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All clocks; those of one ticket are written under the lock of its row. */
@Repository
class SlaClocks {
    private final JdbcClient db;
    private final Jsonb json;

    SlaClocks(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    List<SlaClock> open(long ticket) {
        return db.sql("select * from sla_clock where ticket_number = ? and stopped_at is null order by started_at, id")
                .param(ticket)
                .query(this::row)
                .list();
    }

    List<SlaClock> all(long ticket) {
        return db.sql("select * from sla_clock where ticket_number = ? order by started_at, id")
                .param(ticket)
                .query(this::row)
                .list();
    }

    SlaClock get(UUID id) {
        return db.sql("select * from sla_clock where id = ?")
                .param(id)
                .query(this::row)
                .single();
    }

    /** @return tickets with a clock that still counts by this schedule, in the order in which they are locked */
    List<Long> ticketsOn(String schedule) {
        return db.sql("select distinct ticket_number from sla_clock where schedule = ? and stopped_at is null"
                        + " order by ticket_number")
                .param(schedule)
                .query(Long.class)
                .list();
    }

    void save(SlaClock clock) {
        db.sql("""
                insert into sla_clock (id, ticket_number, kind, policy, schedule, target_seconds, warn_seconds, phases,
                  started_at, due_at, warn_at, warned_at, breached_at, stopped_at, stop_cause, step, next_step_at)
                values (:id, :ticket, :kind, :policy, :schedule, :target, :warn, :phases, :started, :due, :warnAt,
                  :warned, :breached, :stopped, :cause, :step, :next)
                on conflict (id) do update set policy = excluded.policy, schedule = excluded.schedule,
                  target_seconds = excluded.target_seconds, warn_seconds = excluded.warn_seconds,
                  phases = excluded.phases, due_at = excluded.due_at, warn_at = excluded.warn_at,
                  warned_at = excluded.warned_at, breached_at = excluded.breached_at,
                  stopped_at = excluded.stopped_at, stop_cause = excluded.stop_cause, step = excluded.step,
                  next_step_at = excluded.next_step_at""")
                .param("id", clock.id())
                .param("ticket", clock.ticketNumber())
                .param("kind", clock.kind().key())
                .param("policy", clock.target().policy())
                .param("schedule", clock.target().schedule())
                .param("target", clock.target().working().toSeconds())
                .param(
                        "warn",
                        clock.target().warnAfter() == null
                                ? null
                                : clock.target().warnAfter().toSeconds())
                .param("phases", json.write(clock.phases()))
                .param("started", time(clock.startedAt()))
                .param("due", time(clock.dueAt()))
                .param("warnAt", time(clock.warnAt()))
                .param("warned", time(clock.warnedAt()))
                .param("breached", time(clock.breachedAt()))
                .param("stopped", time(clock.stoppedAt()))
                .param("cause", clock.stopCause())
                .param("step", clock.step())
                .param("next", time(clock.nextStepAt()))
                .update();
    }

    private SlaClock row(ResultSet row, int n) throws SQLException {
        Long warn = row.getObject("warn_seconds", Long.class);
        return new SlaClock(
                row.getObject("id", UUID.class),
                row.getLong("ticket_number"),
                ClockKind.of(row.getString("kind")),
                new SlaTarget(
                        row.getString("policy"),
                        row.getString("schedule"),
                        Duration.ofSeconds(row.getLong("target_seconds")),
                        warn == null ? null : Duration.ofSeconds(warn)),
                json.read(row.getString("phases"), Phases.class),
                at(row, "due_at"),
                at(row, "warn_at"),
                at(row, "warned_at"),
                at(row, "breached_at"),
                at(row, "stopped_at"),
                row.getString("stop_cause"),
                row.getInt("step"),
                at(row, "next_step_at"));
    }

    static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
