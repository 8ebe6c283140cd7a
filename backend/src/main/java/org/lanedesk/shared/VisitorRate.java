package org.lanedesk.shared;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps those who need no account from flooding the desk: so many calls a minute from one address, over all nodes. */
@Component
public class VisitorRate {
    private static final Duration SPAN = Duration.ofMinutes(1);
    private final JdbcClient db;

    VisitorRate(JdbcClient db) {
        this.db = db;
    }

    /** @throws Problem 429 when it was too often */
    public void count(String what, String address, int most) {
        Instant now = Instant.now();
        int calls = db.sql("""
            insert into chat_rate (key, since, calls) values (:key, :now, 1)
            on conflict (key) do update set
              calls = case when chat_rate.since < :before then 1 else chat_rate.calls + 1 end,
              since = case when chat_rate.since < :before then :now else chat_rate.since end
            returning calls\
            """)
                .param("key", OneTimeToken.hash(what + " " + address))
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SPAN)))
                .query(Integer.class)
                .single();
        if (calls > most) {
            throw Problem.of(429, "chat.tooMany");
        }
        if (calls == 1) {
            db.sql("delete from chat_rate where since < ?")
                    .param(Timestamp.from(now.minus(SPAN.multipliedBy(10))))
                    .update();
        }
    }
}
