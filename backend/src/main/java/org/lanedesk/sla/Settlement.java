package org.lanedesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.WorkingTime;

/**
 * Brings the clocks of a ticket in line with what its client waits for, the targets and the pauses. Pure and
 * idempotent: settling twice changes nothing the second time. Stop beats pause beats start.
 *
 * @param targets by kind; a missing kind has no clock
 * @param pauses cause of the pause by kind; a missing kind runs
 * @param onlyShorter the priority was raised, so no due time may move away
 * @param stopCause why the ticket is over: resolved, closed, merged, spam
 */
record Settlement(
        Waits waits,
        Map<ClockKind, SlaTarget> targets,
        Map<ClockKind, String> pauses,
        boolean onlyShorter,
        String stopCause,
        Instant now,
        Function<String, WorkingTime> times) {

    /** @param open the clocks that run or stand; @return them changed, and new ones */
    List<SlaClock> settle(List<SlaClock> open) {
        Map<ClockKind, Instant> wanted = waits.running();
        List<SlaClock> settled = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            Instant since = wanted.get(kind);
            SlaTarget target = targets.get(kind);
            SlaClock clock = find(open, kind);
            if (clock != null && since != null && !clock.startedAt().equals(since)) {
                // the wait ended and another began in one transaction
                settled.add(clock.stop(now, cause(kind, target), times));
                clock = null;
            }
            if (since == null || target == null) {
                if (clock != null) {
                    settled.add(clock.stop(stopTime(kind), cause(kind, target), times));
                }
            } else if (clock == null) {
                SlaClock started = SlaClock.start(waits.ticketNumber(), kind, target, since, startCause(kind));
                settled.add(paused(started.with(target, started.phases(), times), target));
            } else {
                settled.add(paused(clock, kept(clock, target) ? clock.target() : target));
            }
        }
        return settled;
    }

    private SlaClock paused(SlaClock clock, SlaTarget target) {
        String pause = pauses.get(clock.kind());
        Phases phases = pause != null
                ? clock.phases().pause(now, pause)
                : clock.phases().run(now, target.schedule(), clock.phases().paused() ? "resumed" : "policy");
        return clock.with(target, phases, times);
    }

    private boolean kept(SlaClock clock, SlaTarget target) {
        if (clock.breachedAt() != null) {
            // what was missed stays what was missed, whatever is promised from now on
            return true;
        }
        if (!onlyShorter || clock.target().equals(target)) {
            return false;
        }
        Instant old = clock.projected(clock.target(), now, times);
        Instant fresh = clock.projected(target, now, times);
        return old != null && fresh != null && fresh.isAfter(old);
    }

    private Instant stopTime(ClockKind kind) {
        return kind == ClockKind.FIRST_REPLY && waits.firstRepliedAt() != null ? waits.firstRepliedAt() : now;
    }

    private String cause(ClockKind kind, @Nullable SlaTarget target) {
        if (waits.liveSince() == null) {
            boolean replied = kind == ClockKind.FIRST_REPLY && waits.firstRepliedAt() != null;
            return replied ? "replied" : stopCause;
        }
        if (kind == ClockKind.RESOLUTION || waits.running().containsKey(kind)) {
            return target == null ? "noTarget" : "reopened";
        }
        return "replied";
    }

    private String startCause(ClockKind kind) {
        if (kind == ClockKind.NEXT_REPLY) {
            return "clientWrote";
        }
        return waits.openedAt().equals(waits.liveSince()) || kind == ClockKind.FIRST_REPLY ? "opened" : "reopened";
    }

    private static @Nullable SlaClock find(List<SlaClock> clocks, ClockKind kind) {
        return clocks.stream()
                .filter(c -> c.open() && c.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
