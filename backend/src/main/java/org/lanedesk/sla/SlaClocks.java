package org.lanedesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All clocks; those of one ticket are written under the lock of its row. */
@Repository
class SlaClocks {
    private static final Tables OPEN = Tables.of("sla_clock");
    private static final Tables WAITING = Tables.locked("sla_clock update");
    private static final String SAVE = """
        insert into sla_clock (id, ticket_number, kind, policy, schedule, target_seconds, warn_seconds, phases,
          started_at, due_at, warn_at, warned_at, breached_at, stopped_at, stop_cause, step, next_step_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set policy = excluded.policy, schedule = excluded.schedule,
          target_seconds = excluded.target_seconds, warn_seconds = excluded.warn_seconds,
          phases = excluded.phases, due_at = excluded.due_at, warn_at = excluded.warn_at,
          warned_at = excluded.warned_at, breached_at = excluded.breached_at,
          stopped_at = excluded.stopped_at, stop_cause = excluded.stop_cause, step = excluded.step,
          next_step_at = excluded.next_step_at\
        """;
    private final JdbcClient db;
    private final JdbcOperations jdbc;
    private final Jsonb json;
    private final UnitMemory memory;

    SlaClocks(JdbcClient db, JdbcOperations jdbc, Jsonb json, UnitMemory memory) {
        this.db = db;
        this.jdbc = jdbc;
        this.json = json;
        this.memory = memory;
    }

    List<SlaClock> open(long ticket) {
        return memory.recall(
                OPEN,
                ticket,
                () -> db.sql("select * from sla_clock where ticket_number = ? and stopped_at is null"
                                + " order by started_at, id")
                        .param(ticket)
                        .query(this::row)
                        .list());
    }

    List<SlaClock> all(long ticket) {
        return db.sql("select * from sla_clock where ticket_number = ? order by started_at, id")
                .param(ticket)
                .query(this::row)
                .list();
    }

    /** @return tickets with a clock that still counts by this schedule, in the order in which they are locked */
    List<Long> ticketsOn(String schedule) {
        return db.sql("select distinct ticket_number from sla_clock where schedule = ? and stopped_at is null"
                        + " order by ticket_number")
                .param(schedule)
                .query(Long.class)
                .list();
    }

    /** Changes a clock that still counts; what a transaction does to it step by step is one statement. */
    void change(SlaClock clock) {
        List<SlaClock> open = open(clock.ticketNumber());
        memory.keep(WAITING, clock.id(), clock);
        memory.before(clock.id(), "sla_clock", () -> {
            SlaClock latest = memory.known(WAITING, clock.id());
            save(List.of(latest == null ? clock : latest));
        });
        running(
                clock.ticketNumber(),
                open.stream().map(c -> c.id().equals(clock.id()) ? clock : c).toList());
    }

    /** Writes different clocks together. */
    void save(List<SlaClock> clocks) {
        if (clocks.isEmpty()) {
            return;
        }
        if (clocks.size() == 1) {
            jdbc.update(SAVE, params(clocks.get(0)));
        } else {
            jdbc.batchUpdate(SAVE, clocks.stream().map(this::params).toList());
        }
    }

    /** What {@link #open} finds from now on in this transaction. */
    void running(long ticket, List<SlaClock> open) {
        memory.keep(
                OPEN,
                ticket,
                open.stream()
                        .sorted(Comparator.comparing(SlaClock::startedAt).thenComparing(c -> c.id().toString()))
                        .toList());
    }

    private @Nullable Object[] params(SlaClock clock) {
        Duration warn = clock.target().warnAfter();
        return new @Nullable Object[] {
            clock.id(),
            clock.ticketNumber(),
            clock.kind().key(),
            clock.target().policy(),
            clock.target().schedule(),
            clock.target().working().toSeconds(),
            warn == null ? null : warn.toSeconds(),
            json.write(clock.phases()),
            time(clock.startedAt()),
            time(clock.dueAt()),
            time(clock.warnAt()),
            time(clock.warnedAt()),
            time(clock.breachedAt()),
            time(clock.stoppedAt()),
            clock.stopCause(),
            clock.step(),
            time(clock.nextStepAt())
        };
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
                new Past(at(row, "warned_at"), at(row, "breached_at"), row.getInt("step"), at(row, "next_step_at")),
                at(row, "stopped_at"),
                row.getString("stop_cause"));
    }

    static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
