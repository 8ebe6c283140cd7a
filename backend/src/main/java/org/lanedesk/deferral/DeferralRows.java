package org.lanedesk.deferral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All deferrals; those of one ticket are written under the lock of its row. */
@Repository
class DeferralRows {
    private final JdbcClient db;

    DeferralRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Deferral> parked(long ticket) {
        return one("ticket_number = :key and state = 'parked'", ticket);
    }

    Optional<Deferral> requested(long ticket) {
        return one("ticket_number = :key and state = 'requested' order by requested_at desc, id desc limit 1", ticket);
    }

    /** @return all deferrals of a ticket, the newest first */
    List<Deferral> of(long ticket) {
        return many("ticket_number = :key order by requested_at desc, id desc", ticket);
    }

    /** @return the parked ones whose time is counted in this schedule, in the order in which tickets are locked */
    List<Deferral> counted(String schedule) {
        return many("schedule = :key and state = 'parked' and explicit_until is null order by ticket_number", schedule);
    }

    /** @return tickets that another one was split off from or asks, while they wait for a team */
    List<Long> parentsWaitingForTeam(long child) {
        return db.sql("select d.ticket_number from deferral d join ticket t on t.parent_number = d.ticket_number"
                        + " where t.number = :child and d.state = 'parked' and d.reason = 'team'")
                .param("child", child)
                .query(Long.class)
                .list();
    }

    void forgetRequests(long ticket) {
        db.sql("delete from deferral where ticket_number = ? and state = 'requested'")
                .param(ticket)
                .update();
    }

    void save(Deferral d) {
        db.sql("""
                insert into deferral (id, ticket_number, state, reason, team, explicit_until, working_days,
                  working_seconds, schedule, return_at, requested_at, requested_by, requested_name, parked_at, ended_at,
                  end_cause, remind_at)
                values (:id, :ticket, :state, :reason, :team, :until, :days, :seconds, :schedule, :return, :requested,
                  :by, :name, :parked, :ended, :cause, :remind)
                on conflict (id) do update set state = excluded.state, return_at = excluded.return_at,
                  parked_at = excluded.parked_at, ended_at = excluded.ended_at, end_cause = excluded.end_cause,
                  remind_at = excluded.remind_at""")
                .param("id", d.id())
                .param("ticket", d.ticketNumber())
                .param("state", d.state())
                .param("reason", d.reason())
                .param("team", d.team())
                .param("until", time(d.explicitUntil()))
                .param("days", d.workingDays())
                .param("seconds", d.working().toSeconds())
                .param("schedule", d.schedule())
                .param("return", time(d.returnAt()))
                .param("requested", time(d.requestedAt()))
                .param("by", d.requestedBy())
                .param("name", d.requestedName())
                .param("parked", time(d.parkedAt()))
                .param("ended", time(d.endedAt()))
                .param("cause", d.endCause())
                .param("remind", time(d.remindAt()))
                .update();
    }

    private Optional<Deferral> one(String where, Object key) {
        return many(where, key).stream().findFirst();
    }

    private List<Deferral> many(String where, Object key) {
        return db.sql("select * from deferral where " + where)
                .param("key", key)
                .query(DeferralRows::row)
                .list();
    }

    private static Deferral row(ResultSet row, int n) throws SQLException {
        return new Deferral(
                row.getObject("id", UUID.class),
                row.getLong("ticket_number"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("team"),
                at(row, "explicit_until"),
                row.getInt("working_days"),
                Duration.ofSeconds(row.getLong("working_seconds")),
                row.getString("schedule"),
                Objects.requireNonNull(at(row, "return_at")),
                Objects.requireNonNull(at(row, "requested_at")),
                row.getString("requested_by"),
                row.getString("requested_name"),
                at(row, "parked_at"),
                at(row, "ended_at"),
                row.getString("end_cause"),
                at(row, "remind_at"));
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
