package org.lanedesk.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of all tickets of a view, for work on many. */
@Component
public class TicketNumbers {
    private final TicketQuery queries;
    private final JdbcClient db;

    TicketNumbers(TicketQuery queries, JdbcClient db) {
        this.queries = queries;
        this.db = db;
    }

    /** @param limit at most so many, the oldest first */
    public List<Long> of(TicketQuery.Asked asked, Actor actor, int limit) {
        TicketQuery.Found found = queries.of(asked, actor);
        Map<String, Object> params = new HashMap<>(found.where().params());
        params.put("limit", limit);
        return db.sql("select t.number from ticket t where " + found.where().sql() + " order by t.number limit :limit")
                .params(params)
                .query(Long.class)
                .list();
    }
}
