package org.lanedesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.DueClock;
import org.lanedesk.ticket.DueClocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open clocks and manual deadlines of many tickets for their lists: one query, the nearest first, paused ones last. */
@Component
class ListedClocks implements DueClocks {
    private final JdbcClient db;
    private final DomainClock clock;

    ListedClocks(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<DueClock>> of(Collection<Long> tickets) {
        Map<Long, List<DueClock>> found = new HashMap<>();
        db.sql("""
            select ticket_number, kind, due_at, warn_at, started_at, warned_at, breached_at, null as set_by
            from sla_clock where stopped_at is null and ticket_number in (:numbers)
            union all
            select t.number, 'manual', t.manual_due_at, null, null, null,
              case when t.manual_due_at <= :now then t.manual_due_at end,
              (select e.actor_name from ticket_event e where e.ticket_number = t.number
                 and jsonb_exists(e.after, 'manualDueAt') order by e.id desc limit 1)
            from ticket t where t.number in (:numbers) and t.manual_due_at is not null
              and t.status_class not in ('resolved', 'closed')
            order by due_at nulls last, kind\
            """)
                .param("numbers", tickets)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(row -> {
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
                                    due == null,
                                    row.getString("set_by")));
                });
        return found;
    }

    private static @Nullable Instant at(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
