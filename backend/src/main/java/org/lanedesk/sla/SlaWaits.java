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
    private static final Tables WAITING = Tables.locked("sla_wait update");
    private static final String SAVE = """
        insert into sla_wait (ticket_number, opened_at, live_since, first_replied_at, client_since, priority_rank,
          next_at)
        values (:ticket, :opened, :live, :replied, :client, :rank, :next)
        on conflict (ticket_number) do update set live_since = excluded.live_since,
          first_replied_at = excluded.first_replied_at, client_since = excluded.client_since,
          priority_rank = excluded.priority_rank, next_at = excluded.next_at\
        """;
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
        write(new Row(waits, priorityRank, known.map(Row::nextAt).orElse(null)));
    }

    /** The moment that the ticket's process waits for; nothing for a ticket that never had a clock. */
    void waitsFor(long ticket, @Nullable Instant next) {
        find(ticket).ifPresent(row -> write(new Row(row.waits(), row.priorityRank(), next)));
    }

    /** Once before the commit, however often it changes until then. */
    private void write(Row row) {
        long ticket = row.waits().ticketNumber();
        memory.keep(WAITING, ticket, row);
        memory.before("sla_wait " + ticket, "sla_wait", () -> {
            Row latest = memory.known(WAITING, ticket);
            run(latest == null ? row : latest);
        });
        memory.keep(ROWS, ticket, Optional.of(row));
    }

    private void run(Row row) {
        Waits waits = row.waits();
        db.sql(SAVE)
                .param("ticket", waits.ticketNumber())
                .param("opened", SlaClocks.time(waits.openedAt()))
                .param("live", SlaClocks.time(waits.liveSince()))
                .param("replied", SlaClocks.time(waits.firstRepliedAt()))
                .param("client", SlaClocks.time(waits.clientSince()))
                .param("rank", row.priorityRank())
                .param("next", SlaClocks.time(row.nextAt()))
                .update();
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
