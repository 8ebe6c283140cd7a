package org.lanedesk.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.StepReached;
import org.lanedesk.shared.DomainClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that requests have reached, written down as they are reached, so that lists need not ask the engine. */
@Repository
public class RequestSteps {
    private final JdbcClient db;
    private final DomainClock clock;

    RequestSteps(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param tokens how many stand there now; 0 = passed */
    public record Reached(
            long ticketNumber,
            String element,
            Instant enteredAt,
            @Nullable Instant leftAt,
            int tokens) {}

    @EventListener
    void on(StepReached step) {
        if (!step.businessKey().matches("\\d{1,15}")) {
            return;
        }
        long number = Long.parseLong(step.businessKey());
        Timestamp now = Timestamp.from(clock.instant());
        if (step.entered()) {
            int known = db.sql("update service_request set definition = ?, by_hand = false where ticket_number = ?")
                    .params(step.definition(), number)
                    .update();
            if (known == 1) {
                db.sql("""
                    insert into request_step (ticket_number, element, definition, entered_at, tokens)
                    values (?, ?, ?, ?, 1) on conflict (ticket_number, element) do update
                      set tokens = request_step.tokens + 1, left_at = null,
                        entered_at = case when request_step.tokens = 0 then excluded.entered_at
                          else request_step.entered_at end\
                    """)
                        .params(number, step.element(), step.definition(), now)
                        .update();
            }
        } else {
            db.sql("update request_step set tokens = greatest(tokens - 1, 0), left_at = ?"
                            + " where ticket_number = ? and element = ?")
                    .params(now, number, step.element())
                    .update();
        }
    }

    public List<Reached> of(Collection<Long> numbers) {
        return db.sql("select ticket_number, element, entered_at, left_at, tokens from request_step"
                        + " where ticket_number = any(?) order by ticket_number, entered_at")
                .param(numbers.toArray(new Long[0]))
                .query(Reached.class)
                .list();
    }
}
