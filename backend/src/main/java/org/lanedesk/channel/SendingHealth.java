package org.lanedesk.channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lanedesk.shared.Reason;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the channel whose server takes no mail, why, since when and how much waits (H23). The product stays up. */
@Component("mailSending")
class SendingHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");
    private static final int LOOK_AT = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private final JdbcClient db;
    private final Reason reasons;

    SendingHealth(JdbcClient db, Reason reasons) {
        this.db = db;
        this.reasons = reasons;
    }

    private record Sick(String channel, String error, int waiting, Instant since) {}

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Sick one : sick()) {
            int at = one.error().indexOf('|');
            String server = at < 0 ? "" : " (" + one.error().substring(at + 1) + ")";
            health.status(DEGRADED)
                    .withDetail(
                            one.channel(),
                            reasons.text(one.error(), Locale.ENGLISH) + server + " " + one.waiting()
                                    + (one.waiting() == 1 ? " message waits" : " messages wait") + " since "
                                    + TIME.format(one.since()));
        }
        return health.build();
    }

    /** What was tried and waits because of our server, not because of a recipient's. */
    private List<Sick> sick() {
        return db.sql("""
            select s.channel, o.last_error, count(*) as waiting, min(o.created_at) as since
            from (select id, last_error, created_at from outbox
                  where kind = ? and state in ('queued', 'sending') and last_error like 'delivery.smtp%'
                  limit ?) o
            join message m on m.id = o.id
            join session s on s.id = m.session_id
            group by s.channel, o.last_error order by s.channel, since\
            """)
                .params(Sending.KIND, LOOK_AT)
                .query((rs, n) -> new Sick(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getInt(3),
                        rs.getTimestamp(4).toInstant()))
                .list();
    }
}
