package org.lanedesk.ticket.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.TicketOrder;
import org.lanedesk.ticket.TicketOrders;
import org.lanedesk.ticket.TicketQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of tickets by view, most urgent first (C37, D30): late, warned, due soonest, priority, age. The numbers are found by an
 * index first, the rows are filled in afterwards; a cursor holds the sort key, so paging is stable while items move.
 */
@Component
class TicketList {
    private static final int MAX = 200;
    private final JdbcClient db;
    private final Visibility visibility;
    private final TicketQuery queries;
    private final TicketOrders orders;
    private final TicketJsonReader reader;

    TicketList(
            JdbcClient db, Visibility visibility, TicketQuery queries, TicketOrders orders, TicketJsonReader reader) {
        this.db = db;
        this.visibility = visibility;
        this.queries = queries;
        this.orders = orders;
        this.reader = reader;
    }

    private record Row(long number, List<@Nullable String> keys) {}

    /** @param sort null means the view's own order */
    Page<TicketJson> page(
            Actor actor,
            TicketQuery.Asked asked,
            @Nullable String sort,
            @Nullable String cursor,
            int size,
            boolean total) {
        int limit = Math.min(Math.max(size, 1), MAX);
        TicketQuery.Found found = queries.of(asked, actor);
        TicketOrder order = sort == null ? orders.of(found.sort(), "view.sort") : orders.of(sort);
        Map<String, Object> params = new HashMap<>(found.where().params());
        String where = found.where().sql();
        Long all = total ? count(where, params) : null;
        if (cursor != null) {
            where += " and " + order.behind(cursor, params);
        }
        params.put("limit", limit + 1);
        List<Row> rows = db.sql("select " + order.columns() + " from ticket t where " + where + " order by "
                        + order.orderBy() + " limit :limit")
                .params(params)
                .query((row, n) -> {
                    List<@Nullable String> keys = new ArrayList<>();
                    for (int i = 0; i < order.size(); i++) {
                        keys.add(row.getString("k" + i));
                    }
                    return new Row(row.getLong("number"), keys);
                })
                .list();
        List<Row> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? order.cursor(page.get(limit - 1).keys()) : null;
        return new Page<>(reader.read(page.stream().map(Row::number).toList(), actor), next, all);
    }

    private Long count(String where, Map<String, Object> params) {
        return db.sql("select count(*) from ticket t where " + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /** For a single ticket: 404 unless it may be seen. */
    TicketJson one(Actor actor, long number) {
        visibility.require(actor, number, org.lanedesk.shared.Reach.READ);
        return reader.read(List.of(number), actor).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("ticket", number));
    }
}
