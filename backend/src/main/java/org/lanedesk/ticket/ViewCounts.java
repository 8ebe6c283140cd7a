package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of somebody's views, all in one query; each part of it uses the index that fits its filter. */
@Component
public class ViewCounts {
    private final JdbcClient db;
    private final Views views;
    private final TicketQuery queries;
    private final Visibility visibility;

    ViewCounts(JdbcClient db, Views views, TicketQuery queries, Visibility visibility) {
        this.db = db;
        this.views = views;
        this.queries = queries;
        this.visibility = visibility;
    }

    /** @return by key; null for a view over a field that is gone */
    public Map<String, @Nullable Long> of(Actor actor) {
        SqlCondition seen = visibility.tickets(actor, "t");
        Map<String, @Nullable Long> counts = new LinkedHashMap<>();
        Map<String, Object> params = new HashMap<>(seen.params());
        List<String> parts = new ArrayList<>();
        int n = 0;
        for (View view : views.of(actor)) {
            counts.put(view.key(), null);
            try {
                SqlCondition where = queries.where(view, actor, "v" + n + "x");
                params.putAll(where.params());
                params.put("view" + n, view.key());
                parts.add("select cast(:view" + n + " as text) as key, count(*) as n from ticket t where (" + seen.sql()
                        + ") and (" + where.sql() + ")");
            } catch (Problem gone) {
                // the view itself says what is wrong with it
            }
            n++;
        }
        if (!parts.isEmpty()) {
            db.sql(String.join(" union all ", parts)).params(params).query(row -> {
                counts.put(row.getString("key"), row.getLong("n"));
            });
        }
        return counts;
    }
}
