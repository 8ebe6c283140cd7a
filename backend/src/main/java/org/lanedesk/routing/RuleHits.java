package org.lanedesk.routing;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lanedesk.shared.DomainClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often rules took effect in the last 30 days, counted over the newest decisions of a table. */
@Component
public class RuleHits {
    private static final int MOST = 5_000;
    private static final Duration PERIOD = Duration.ofDays(30);
    private final JdbcClient db;
    private final DomainClock clock;

    RuleHits(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return table → decisions in the period */
    public Map<String, Integer> ofTables() {
        Map<String, Integer> hits = new HashMap<>();
        db.sql("select table_key, count(*) from decision where at > ? and outcome -> 'applied' <> '[]'::jsonb"
                        + " group by 1")
                .param(since())
                .query(row -> {
                    hits.put(row.getString(1), row.getInt(2));
                });
        return hits;
    }

    /** @return id of the row → how often it took effect */
    public Map<String, Integer> ofRows(String table) {
        Map<String, Integer> hits = new HashMap<>();
        db.sql("select r ->> 'id', count(*) from (select rows from decision where table_key = ? and at > ?"
                        + " order by at desc limit " + MOST + ") d, jsonb_array_elements(d.rows) r"
                        + " where (r -> 'matched')::boolean and not (r -> 'cut')::boolean group by 1")
                .params(table, since())
                .query(row -> {
                    hits.put(row.getString(1), row.getInt(2));
                });
        return hits;
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(PERIOD));
    }
}
