package org.lanedesk.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which automatic answers were given, and whether one more may be (A08, A46). */
@Repository
class AutoReplies {
    static final int MOST_PER_ADDRESS_AND_HOUR = 3;
    static final int MOST_PER_SESSION = 10;
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

    /** @return why no further answer may go there; null when one may */
    @Nullable String limit(UUID session, String address) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (count("address = lower(?) and at > ?", address, Timestamp.from(hourAgo)) >= MOST_PER_ADDRESS_AND_HOUR) {
            return "notice.tooManyForAddress";
        }
        return count("session_id = ?", session) >= MOST_PER_SESSION ? "notice.tooManyForSession" : null;
    }

    /** Answers to one address follow each other, so that two at once cannot both be the last that is allowed. */
    void lock(String address) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(lower(?), 65))")
                .param(address)
                .query((row, n) -> 1)
                .single();
    }

    void add(Message question, UUID answer, long ticket, String address, String occasion, @Nullable Instant period) {
        db.sql("insert into auto_reply (id, message_id, answer_id, ticket_number, session_id, address, occasion, period,"
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
