package org.lanedesk.routing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.DecisionTable;
import org.lanedesk.shared.Jsonb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decision log for those who try other rules on what has happened. */
@Component
public class DecisionReplay {
    private final JdbcClient db;
    private final Jsonb json;

    DecisionReplay(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    /** @param rows each with {@code id, matched, cut, outputs} */
    public record Logged(
            long ticketNumber, @Nullable UUID eventId, Instant at, Map<String, Object> facts, List<?> rows) {}

    /** How many {@link #each} would show. */
    public int count(String table, Instant from, Instant to, int most) {
        return db.sql("select count(*) from (select 1 from decision where table_key = ? and at >= ? and at <= ?"
                        + " limit ?) x")
                .params(table, Timestamp.from(from), Timestamp.from(to), most)
                .query(Integer.class)
                .single();
    }

    /** Shows the newest decisions of a table in a period, at most {@code most}. */
    public void each(String table, Instant from, Instant to, int most, Consumer<Logged> see) {
        db.sql("select ticket_number, event_id, at, facts, rows from decision where table_key = ? and at >= ?"
                        + " and at <= ? order by at desc limit ?")
                .params(table, Timestamp.from(from), Timestamp.from(to), most)
                .query(row -> {
                    see.accept(new Logged(
                            row.getLong("ticket_number"),
                            row.getObject("event_id", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            json.map(row.getString("facts")),
                            json.read(row.getString("rows"), List.class)));
                });
    }

    /** @return what this table would have decided: it knows "anyone", and what rules did only when a row asks for it */
    public static Decision decide(DecisionTable table, int version, Map<String, Object> facts) {
        return ChangedBy.again(table, version, facts);
    }

    /** @return what the table saw when it last decided about the ticket; empty when it never has */
    public Optional<Map<String, Object>> lastFacts(String table, long ticket) {
        return db.sql("select facts from decision where ticket_number = ? and table_key = ? order by id desc limit 1")
                .params(ticket, table)
                .query((row, n) -> json.map(row.getString("facts")))
                .optional();
    }
}
