package org.lanedesk.channel;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last barrier against loops of machines: few automatic answers per address and hour, and per session (H02, A46). */
@Component
public class AutoReplyLimit {
    private static final Duration WINDOW = Duration.ofHours(1);
    private final JdbcClient db;
    private final DomainClock clock;
    private final int perHour;
    private final int perSession;

    AutoReplyLimit(
            JdbcClient db,
            DomainClock clock,
            @Value("${lanedesk.auto-reply.per-address-and-hour:3}") int perHour,
            @Value("${lanedesk.auto-reply.per-session:10}") int perSession) {
        this.db = db;
        this.clock = clock;
        this.perHour = perHour;
        this.perSession = perSession;
    }

    /**
     * Counts one automatic answer, in the caller's transaction.
     *
     * @return false when there were too many: the answer must not be sent
     */
    @Transactional
    public boolean take(String address, @Nullable UUID session) {
        String to = Channels.withoutPlus(address);
        Instant now = clock.instant();
        // two answers to one address at the same moment must not both count themselves the third
        db.sql("select pg_advisory_xact_lock(hashtext('auto-reply'), hashtext(?))")
                .param(to)
                .query(rs -> {});
        if (!free(to, session, now.minus(WINDOW))) {
            return false;
        }
        db.sql("insert into automatic_answer (id, address, session_id, at) values (?, ?, ?, ?)")
                .param(Ids.next())
                .param(to)
                .param(session)
                .param(Timestamp.from(now))
                .update();
        return true;
    }

    private boolean free(String to, @Nullable UUID session, Instant since) {
        return db.sql("select (select count(*) from automatic_answer where address = ? and at > ?) < ?"
                        + " and (select count(*) from automatic_answer where session_id = cast(? as uuid)) < ?")
                .params(Arrays.asList(to, Timestamp.from(since), perHour, session, perSession))
                .query(Boolean.class)
                .single();
    }
}
