package org.lanedesk.channel.mailbox;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lanedesk.shared.Reason;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Names the mailbox that cannot be read, since when and why (H23). The product as a whole stays up. */
@Component("mail")
class MailboxHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private final MailboxStates states;
    private final Reason reasons;

    MailboxHealth(MailboxStates states, Reason reasons) {
        this.states = states;
        this.reasons = reasons;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (MailboxState state : states.list()) {
            if (state.failingSince() == null) {
                health.withDetail(state.channel(), "ok");
            } else {
                health.status(DEGRADED)
                        .withDetail(
                                state.channel(),
                                reasons.text(state.error(), Locale.ENGLISH) + " since "
                                        + TIME.format(state.failingSince()));
            }
        }
        return health.build();
    }
}
