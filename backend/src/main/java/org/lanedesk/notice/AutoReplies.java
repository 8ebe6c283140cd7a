package org.lanedesk.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which automatic answers were given to what (A08). */
@Repository
class AutoReplies {
    private final JdbcClient db;
    private final DomainClock clock;

    AutoReplies(JdbcClient db, DomainClock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean answered(UUID message) {
        return count("message_id = ?", message) > 0;
    }

    boolean inPeriod(UUID session, Instant period) {
        return count("session_id = ? and period = ?", session, Timestamp.from(period)) > 0;
    }

    void add(Message question, UUID answer, long ticket, String address, String occasion, @Nullable Instant period) {
        db.sql(
                        "insert into auto_reply (id, message_id, answer_id, ticket_number, session_id, address, occasion, period,"
                                + " at) values (?, ?, ?, ?, ?, lower(?), ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        question.id(),
                        answer,
                        ticket,
                        question.sessionId(),
                        address,
                        occasion,
                        period == null ? null : Timestamp.from(period),
                        Timestamp.from(clock.instant())))
                .update();
    }

    private long count(String where, Object... params) {
        return db.sql("select count(*) from auto_reply where " + where)
                .params(params)
                .query(Long.class)
                .single();
    }
}
