package org.lanedesk.session;

import java.sql.Timestamp;
import java.time.Duration;
import org.lanedesk.shared.DomainClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes drafts a day after their ticket was closed; until then they can be taken up again (E43). */
@Component
public class DraftCleaner {
    private static final Duration KEPT = Duration.ofHours(24);
    private final JdbcClient db;
    private final DomainClock clock;

    DraftCleaner(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    @Transactional
    public void clean() {
        db.sql("delete from draft d using session s, ticket t where s.id = d.session_id and t.number = s.ticket_number"
                        + " and t.status_class = 'closed' and t.closed_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
