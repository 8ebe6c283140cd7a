package org.lanedesk.channel.reading;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lanedesk.shared.Reason;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Names the channels of a kind that cannot be read, since when and why (H23). The product as a whole stays up. */
public abstract class ReaderHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private final String kind;
    private final ReaderStates states;
    private final Reason reasons;

    protected ReaderHealth(String kind, ReaderStates states, Reason reasons) {
        this.kind = kind;
        this.states = states;
        this.reasons = reasons;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ReaderState state : states.ofKind(kind)) {
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
