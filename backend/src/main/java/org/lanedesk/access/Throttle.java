package org.lanedesk.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.ProblemData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing (H21): after five wrong tries for a login from one address every further one doubles a pause, up
 * to 15 minutes; one address alone gets a hundred. One login from all addresses gets thirty, then pauses of a minute at
 * most, so that neither many (or pretended) addresses help nor a stranger can lock somebody out. Counted in the database, so over all nodes, and before the password
 * is looked at, so that tries at the same moment count too.
 */
@Component
class Throttle {
    private static final int FREE = 5;
    private static final int FREE_OF_ADDRESS = 100;
    private static final int FREE_OF_LOGIN = 30;
    private static final long LONGEST = 900;
    private static final long LONGEST_OF_LOGIN = 60;
    private static final Duration FORGET = Duration.ofMinutes(15);
    private final JdbcClient db;

    Throttle(JdbcClient db) {
        this.db = db;
    }

    /** Counts a try as wrong until {@link #passed} says otherwise. @throws Problem 429 during a pause */
    void count(String login, String address) {
        count("address " + address, FREE_OF_ADDRESS, LONGEST);
        count(key(login, ""), FREE_OF_LOGIN, LONGEST_OF_LOGIN);
        count(key(login, address), FREE, LONGEST);
    }

    void passed(String login, String address) {
        db.sql("delete from sign_in_attempt where key in (?, ?)")
                .params(key(login, address), key(login, ""))
                .update();
        db.sql("update sign_in_attempt set failures = failures - 1 where key = ? and failures > 0")
                .param("address " + address)
                .update();
    }

    private void count(String key, int free, long longest) {
        Instant now = Instant.now();
        int failures = db.sql("""
                        insert into sign_in_attempt (key, failures, last_at) values (:key, 1, :now)
                        on conflict (key) do update set
                          failures = case when sign_in_attempt.last_at < :forget then 1
                            when sign_in_attempt.blocked_until > :now then sign_in_attempt.failures
                            else sign_in_attempt.failures + 1 end,
                          last_at = case when sign_in_attempt.blocked_until > :now then sign_in_attempt.last_at else :now end
                        returning case when blocked_until > :now
                          then -ceil(extract(epoch from blocked_until - :now)) else failures end
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forget", Timestamp.from(now.minus(FORGET)))
                .query(Integer.class)
                .single();
        if (failures < 0) {
            throw Problem.of(429, "auth.tooMany", -failures, ProblemData.retryAfter(-failures));
        }
        if (failures >= free) {
            block(key, now.plusSeconds(Math.min(longest, 1L << Math.min(10, failures - free))));
        }
    }

    private void block(String key, Instant until) {
        db.sql("update sign_in_attempt set blocked_until = ? where key = ?")
                .params(Timestamp.from(until), key)
                .update();
    }

    private static String key(String login, String address) {
        return "login " + Secrets.hash(login.trim().toLowerCase(Locale.ROOT) + " " + address);
    }
}
