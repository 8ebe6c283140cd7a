package org.lanedesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the clients of all tickets wait for. */
@Repository
class SlaWaits {
    /**
     * @param priorityRank of the ticket when it was last settled
     * @param nextAt the moment its process waits for; null when it waits for none
     */
    record Row(Waits waits, int priorityRank, @Nullable Instant nextAt) {}

    private static final Tables ROWS = Tables.of("sla_wait");
    private final JdbcClient db;
    private final UnitMemory memory;

    SlaWaits(JdbcClient db, UnitMemory memory) {
        this.db = db;
        this.memory = memory;
    }

    Optional<Row> find(long ticket) {
        return memory.recall(
                ROWS,
                ticket,
                () -> db.sql("select * from sla_wait where ticket_number = ?")
                        .param(ticket)
                        .query(SlaWaits::row)
                        .optional());
    }

    void save(Waits waits, int priorityRank) {
        Optional<Row> known = find(waits.ticketNumber());
        if (known.isPresent()
                && known.get().waits().equals(waits)
                && known.get().priorityRank() == priorityRank) {
            return;
        }
        db.sql("""
            insert into sla_wait (ticket_number, opened_at, live_since, first_replied_at, client_since, priority_rank)
            values (:ticket, :opened, :live, :replied, :client, :rank)
            on conflict (ticket_number) do update set live_since = excluded.live_since,
              first_replied_at = excluded.first_replied_at, client_since = excluded.client_since,
              priority_rank = excluded.priority_rank\
            """)
                .param("ticket", waits.ticketNumber())
                .param("opened", SlaClocks.time(waits.openedAt()))
                .param("live", SlaClocks.time(waits.liveSince()))
                .param("replied", SlaClocks.time(waits.firstRepliedAt()))
                .param("client", SlaClocks.time(waits.clientSince()))
                .param("rank", priorityRank)
                .update();
        keep(new Row(waits, priorityRank, known.map(Row::nextAt).orElse(null)));
    }

    void waitsFor(long ticket, @Nullable Instant next) {
        Optional<Row> known = find(ticket);
        db.sql("update sla_wait set next_at = :next where ticket_number = :ticket")
                .param("next", SlaClocks.time(next))
                .param("ticket", ticket)
                .update();
        known.ifPresent(row -> keep(new Row(row.waits(), row.priorityRank(), next)));
    }

    private void keep(Row row) {
        memory.keep(ROWS, row.waits().ticketNumber(), Optional.of(row));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new Waits(
                        row.getLong("ticket_number"),
                        Objects.requireNonNull(SlaClocks.at(row, "opened_at")),
                        SlaClocks.at(row, "live_since"),
                        SlaClocks.at(row, "first_replied_at"),
                        SlaClocks.at(row, "client_since")),
                row.getInt("priority_rank"),
                SlaClocks.at(row, "next_at"));
    }
}
