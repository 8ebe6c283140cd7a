package org.lanedesk.deferral;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked ticket, from the request to the end.
 *
 * @param state requested (the process has not parked it yet), parked, over
 * @param reason client, team or date
 * @param team key of the group waited for
 * @param explicitUntil kept as given; null when the time is counted
 * @param workingDays counted in {@code schedule} from {@code requestedAt}; 0 = none
 * @param working counted after the days; zero = none
 * @param returnAt when it comes back at the latest
 * @param endCause time, client, team, agent; or why it became void: resolved, closed, merged, replaced …
 * @param remindAt when people are to be reminded: the next working moment
 */
public record Deferral(
        UUID id,
        long ticketNumber,
        String state,
        String reason,
        @Nullable String team,
        @Nullable Instant explicitUntil,
        int workingDays,
        Duration working,
        String schedule,
        Instant returnAt,
        Instant requestedAt,
        @Nullable String requestedBy,
        String requestedName,
        @Nullable Instant parkedAt,
        @Nullable Instant endedAt,
        @Nullable String endCause,
        @Nullable Instant remindAt) {

    /** Counted in working time, so it moves when the schedule changes. */
    boolean relative() {
        return explicitUntil == null && (workingDays > 0 || !working.isZero());
    }

    boolean limited() {
        return explicitUntil == null && !relative();
    }

    Deferral returning(Instant at) {
        return new Deferral(
                id,
                ticketNumber,
                state,
                reason,
                team,
                explicitUntil,
                workingDays,
                working,
                schedule,
                at,
                requestedAt,
                requestedBy,
                requestedName,
                parkedAt,
                endedAt,
                endCause,
                remindAt);
    }

    Deferral parked(Instant at) {
        return new Deferral(
                id,
                ticketNumber,
                "parked",
                reason,
                team,
                explicitUntil,
                workingDays,
                working,
                schedule,
                returnAt,
                requestedAt,
                requestedBy,
                requestedName,
                at,
                endedAt,
                endCause,
                remindAt);
    }

    Deferral over(Instant at, String cause, @Nullable Instant remind) {
        return new Deferral(
                id,
                ticketNumber,
                "over",
                reason,
                team,
                explicitUntil,
                workingDays,
                working,
                schedule,
                returnAt,
                requestedAt,
                requestedBy,
                requestedName,
                parkedAt,
                at,
                cause,
                remind);
    }
}
