package org.lanedesk.catalog;

import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the requests of a service come in. */
@Component
public class RequestEntrance {
    private final JdbcClient db;

    RequestEntrance(JdbcClient db) {
        this.db = db;
    }

    /** @param group the queue of the line */
    public record Entrance(String channel, String kind, String line, String brand, String group) {}

    /**
     * @param channel of the service; null = the first portal channel
     * @throws Problem 409 when there is none, or its line has no queue
     */
    public Entrance of(@Nullable String channel) {
        return db.sql("""
            select c.key as channel, c.kind, l.key as line, l.brand, coalesce(l.default_group,
              (select g.key from agent_group g where not g.archived order by g.key limit 1)) as "group"
            from channel c join line l on l.key = c.line_key
            where not c.archived and c.kind = 'portal' and (cast(:channel as text) is null or c.key = :channel)
            order by c.sample desc, c.key limit 1\
            """)
                .param("channel", channel)
                .query(Entrance.class)
                .optional()
                .filter(e -> e.group() != null)
                .orElseThrow(() -> Problem.of(409, "catalog.noEntrance"));
    }
}
