package org.lanedesk.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock has already done about its moments.
 *
 * @param step how many escalation steps have run
 * @param nextStepAt the next step after the breach
 */
record Past(
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        int step,
        @Nullable Instant nextStepAt) {
    static final Past NOTHING = new Past(null, null, 0, null);

    Past warned(Instant at) {
        return new Past(at, breachedAt, step, nextStepAt);
    }

    Past breached(Instant at) {
        return new Past(warnedAt, at, step, nextStepAt);
    }

    Past nextStep(@Nullable Instant at) {
        return new Past(warnedAt, breachedAt, step, at);
    }

    Past stepped(@Nullable Instant next) {
        return new Past(warnedAt, breachedAt, step + 1, next);
    }
}
