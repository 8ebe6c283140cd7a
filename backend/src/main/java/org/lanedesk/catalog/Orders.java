package org.lanedesk.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders of several things: which requests belong together (H45). */
@Repository
public class Orders {
    private final JdbcClient db;
    private final DomainClock clock;

    Orders(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID add(UUID orderedBy, List<Long> numbers) {
        UUID id = Ids.next();
        db.sql("insert into request_order (id, ordered_by, ordered_at) values (?, ?, ?)")
                .params(id, orderedBy, Timestamp.from(clock.instant()))
                .update();
        db.sql("update service_request set order_id = ? where ticket_number = any(?)")
                .params(id, numbers.toArray(new Long[0]))
                .update();
        return id;
    }

    /** @return empty for a request that was ordered alone */
    public Optional<UUID> of(long number) {
        return db.sql("select order_id from service_request where ticket_number = ? and order_id is not null")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    public List<Long> numbers(UUID order) {
        return db.sql("select ticket_number from service_request where order_id = ? order by ticket_number")
                .param(order)
                .query(Long.class)
                .list();
    }

    /** @throws Problem 404 when there is no such order */
    public Instant orderedAt(UUID order) {
        return db.sql("select ordered_at from request_order where id = ?")
                .param(order)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(() -> Problem.notFound("order", order));
    }
}
