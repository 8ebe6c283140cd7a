package org.lanedesk.routing;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lanedesk.engine.Decided;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps why every table decided as it did: version, facts, each row with its first failing cell, what was applied. */
@Component
public class DecisionLog {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    private final UnitMemory memory;

    DecisionLog(JdbcClient db, Jsonb json, DomainClock clock, UnitMemory memory) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.memory = memory;
    }

    @EventListener
    void keep(Decided decided) {
        memory.later(
                "decision",
                """
                insert into decision (id, ticket_number, event_id, at, table_key, version, facts, rows, outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                Arrays.asList(
                        Ids.next(),
                        decided.ticketNumber(),
                        decided.event(),
                        Timestamp.from(clock.instant()),
                        decided.decision().table(),
                        decided.decision().version(),
                        json.write(decided.decision().facts()),
                        json.write(decided.decision().rows()),
                        json.write(decided.outcome())));
    }

    /** All decisions about a ticket, oldest first; at most 500. */
    public List<LoggedDecision> of(long ticket) {
        return db.sql("""
            select d.*, e.type event_type from decision d left join ticket_event e on e.id = d.event_id
            where d.ticket_number = ? order by d.id limit 500\
            """)
                .param(ticket)
                .query((row, n) -> new LoggedDecision(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("table_key"),
                        row.getInt("version"),
                        row.getString("event_type"),
                        row.getObject("event_id", UUID.class),
                        json.map(row.getString("facts")),
                        json.read(row.getString("rows"), List.class),
                        json.map(row.getString("outcome"))))
                .list();
    }
}
