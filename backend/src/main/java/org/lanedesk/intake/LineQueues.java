package org.lanedesk.intake;

import org.lanedesk.channel.Channel;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The line's common queue; any group when the line names none, for a ticket always has an owner (C12). */
@Component
class LineQueues {
    private final JdbcClient db;
    private final SettingsMemory settings;

    LineQueues(JdbcClient db, SettingsMemory settings) {
        this.db = db;
        this.settings = settings;
    }

    record Queue(String brand, String group) {}

    /** @throws Problem 409 when there is no group at all */
    Queue of(Channel channel) {
        return settings.of(
                        "intake.entrance",
                        channel.line(),
                        () -> db.sql("""
                            select l.brand, coalesce(
                              (select g.key from agent_group g where g.key = l.default_group and not g.archived),
                              (select g.key from agent_group g where not g.archived order by g.key limit 1)) as "group"
                            from line l where l.key = ?\
                            """)
                                .param(channel.line())
                                .query(Queue.class)
                                .optional())
                .filter(e -> e.group() != null)
                .orElseThrow(() -> Problem.of(409, "intake.noQueue", channel.line()));
    }
}
