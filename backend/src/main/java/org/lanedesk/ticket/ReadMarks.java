package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.util.UUID;
import org.lanedesk.shared.DomainClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when a person has read a ticket. Reading is no event and fires no rule (B09). */
@Repository
public class ReadMarks {
    private final JdbcClient db;
    private final DomainClock clock;

    ReadMarks(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void mark(long ticket, UUID user) {
        db.sql("insert into read_mark (ticket_number, user_id, at) values (?, ?, ?)"
                        + " on conflict (ticket_number, user_id) do update set at = excluded.at")
                .params(ticket, user, Timestamp.from(clock.instant()))
                .update();
    }
}
