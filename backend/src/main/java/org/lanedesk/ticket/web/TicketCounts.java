package org.lanedesk.ticket.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.ViewCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets there are: for the rail (D36) and for the strip above a list (D33). */
@Component
class TicketCounts {
    private static final String DUE = "case when t.overdue then 'breached' when t.due_at is null then 'none'"
            + " when t.due_state = 'soon' then 'soon' else 'later' end";
    private static final List<String> DUE_ORDER = List.of("breached", "soon", "later", "none");
    private final JdbcClient db;
    private final Visibility visibility;
    private final TicketQuery queries;
    private final ViewCounts views;
    private final Jsonb json;

    TicketCounts(JdbcClient db, Visibility visibility, TicketQuery queries, ViewCounts views, Jsonb json) {
        this.db = db;
        this.visibility = visibility;
        this.queries = queries;
        this.views = views;
        this.json = json;
    }

    /** One pass over the index for the fixed counters of the rail, one query for all kept views. */
    Map<String, Object> rail(Actor actor) {
        SqlCondition seen = visibility.tickets(actor, "t");
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("me", actor.id());
        return db.sql("""
            select count(*) filter (where t.status_class <> 'deferred' and t.assignee is null) fresh,
              count(*) filter (where t.status_class <> 'deferred' and t.assignee = :me) mine,
              count(*) filter (where t.status_class <> 'deferred') active,
              count(*) filter (where t.status_class = 'deferred') deferred,
              count(*) filter (where t.overdue and t.status_class <> 'deferred') overdue,
              count(*) filter (where t.due_state = 'soon' and not t.overdue and t.status_class <> 'deferred') soon
            from ticket t where t.status_class in ('new', 'open', 'waiting', 'deferred') and not t.spam and (\
            """ + seen.sql() + ")")
                .params(params)
                .query((row, n) -> {
                    Map<String, Object> counts = new HashMap<>();
                    counts.put("new", row.getLong("fresh"));
                    for (String name : List.of("mine", "active", "deferred", "overdue", "soon")) {
                        counts.put(name, row.getLong(name));
                    }
                    counts.put("views", views.of(actor));
                    return counts;
                })
                .single();
    }

    /** How the tickets of a list spread over statuses, priorities and deadlines; kinds without tickets are left out. */
    Summary summary(Actor actor, TicketQuery.Asked asked) {
        SqlCondition where = queries.of(asked, actor).where();
        Map<String, Long> statuses = new HashMap<>();
        Map<String, Long> priorities = new HashMap<>();
        Map<String, Long> dues = new HashMap<>();
        long[] total = {0};
        db.sql("select status, priority, due, count(*) n from (select t.status, t.priority, " + DUE
                        + " due from ticket t where " + where.sql()
                        + ") x group by grouping sets ((status), (priority), (due), ())")
                .params(where.params())
                .query(row -> {
                    long count = row.getLong("n");
                    if (row.getString("status") != null) {
                        statuses.put(row.getString("status"), count);
                    } else if (row.getString("priority") != null) {
                        priorities.put(row.getString("priority"), count);
                    } else if (row.getString("due") != null) {
                        dues.put(row.getString("due"), count);
                    } else {
                        total[0] = count;
                    }
                });
        return new Summary(
                total[0],
                named("select key, name, class from ticket_status order by position, key", statuses, actor, true),
                named(
                        "select key, name, null as class from priority order by rank desc, key",
                        priorities,
                        actor,
                        false),
                DUE_ORDER.stream()
                        .filter(dues::containsKey)
                        .map(key -> new Count(key, null, null, dues.getOrDefault(key, 0L)))
                        .toList());
    }

    record Summary(long total, List<Count> status, List<Count> priority, List<Count> due) {}

    /** @param statusClass of statuses only; written {@code class} in JSON */
    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    record Count(
            String key,

            @com.fasterxml.jackson.annotation.JsonProperty("class") @Nullable
            String statusClass,

            @Nullable String name,
            long count) {}

    private List<Count> named(String sql, Map<String, Long> counts, Actor actor, boolean classes) {
        Map<String, Count> found = new LinkedHashMap<>();
        db.sql(sql).query(row -> {
            String key = row.getString("key");
            Long count = counts.get(key);
            if (count != null) {
                String name = json.text(row.getString("name")).in(actor.locale());
                found.put(key, new Count(key, classes ? row.getString("class") : null, name, count));
            }
        });
        return new ArrayList<>(found.values());
    }
}
