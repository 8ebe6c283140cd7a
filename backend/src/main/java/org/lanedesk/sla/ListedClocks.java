package org.lanedesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.DueClock;
import org.lanedesk.ticket.DueClocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open clocks of many tickets for their lists: one query, the nearest first, paused ones last. */
@Component
class ListedClocks implements DueClocks {
    private final JdbcClient db;

    ListedClocks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<Long, List<DueClock>> of(Collection<Long> tickets) {
        Map<Long, List<DueClock>> found = new HashMap<>();
        db.sql("""
                select ticket_number, kind, due_at, warn_at, started_at, warned_at, breached_at from sla_clock
                where stopped_at is null and ticket_number in (:numbers) order by due_at nulls last, kind""").param("numbers", tickets).query(row -> {
            Instant due = at(row.getTimestamp("due_at"));
            String state = row.getTimestamp("breached_at") != null
                    ? "breached"
                    : due == null ? "paused" : row.getTimestamp("warned_at") != null ? "warned" : "running";
            found.computeIfAbsent(row.getLong("ticket_number"), n -> new ArrayList<>())
                    .add(new DueClock(
                            row.getString("kind"),
                            due,
                            state,
                            at(row.getTimestamp("warn_at")),
                            at(row.getTimestamp("started_at")),
                            due == null));
        });
        return found;
    }

    private static @Nullable Instant at(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
