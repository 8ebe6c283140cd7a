package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.Ids;

/**
 * One clock of a ticket with everything that proves its due time.
 *
 * @param target what it has to keep now
 * @param dueAt when the target's working time is over; null while it stands before that
 * @param warnAt when to warn; null when it stands or never warns
 * @param stopCause replied, resolved, or why it is void
 */
record SlaClock(
        UUID id,
        long ticketNumber,
        ClockKind kind,
        SlaTarget target,
        Phases phases,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        Past past,
        @Nullable Instant stoppedAt,
        @Nullable String stopCause) {

    static SlaClock start(long ticket, ClockKind kind, SlaTarget target, Instant since, String cause) {
        Phases phases = Phases.start(since, target.schedule(), cause);
        return new SlaClock(Ids.next(), ticket, kind, target, phases, null, null, Past.NOTHING, null, null);
    }

    @Nullable
    Instant warnedAt() {
        return past.warnedAt();
    }

    @Nullable
    Instant breachedAt() {
        return past.breachedAt();
    }

    int step() {
        return past.step();
    }

    @Nullable
    Instant nextStepAt() {
        return past.nextStepAt();
    }

    Instant startedAt() {
        return phases.list().get(0).from();
    }

    boolean open() {
        return stoppedAt == null;
    }

    /** @return running, paused, met, missed or void */
    String state() {
        if (open()) {
            return phases.paused() ? "paused" : "running";
        }
        if (Moments.VOID_CAUSES.contains(String.valueOf(stopCause))) {
            return "void";
        }
        return breachedAt() != null || (dueAt != null && dueAt.isBefore(stoppedAt)) ? "missed" : "met";
    }

    /** @return as {@link #state()}, but an open clock also says warned or breached */
    String shownState(Instant now) {
        if (!open() || (phases.paused() && dueAt == null)) {
            return state();
        }
        if (breachedAt() != null || (dueAt != null && !dueAt.isAfter(now))) {
            return "breached";
        }
        return warnedAt() != null ? "warned" : "running";
    }

    /** @return the next moment at which something has to be done about it; null when nothing lies ahead */
    @Nullable
    Moment next() {
        if (!open()) {
            return null;
        }
        if (warnedAt() == null && breachedAt() == null && warnAt != null) {
            return new Moment(id, Moments.WARNING, warnAt);
        }
        if (breachedAt() == null) {
            return dueAt == null ? null : new Moment(id, Moments.BREACH, dueAt);
        }
        // the first step belongs to the breach; later ones wait while the clock stands
        Instant step = phases.paused() && step() > 0 ? null : nextStepAt();
        return step == null ? null : new Moment(id, Moments.STEP, step);
    }

    SlaClock with(SlaTarget newTarget, Phases newPhases, Function<String, WorkingTime> times) {
        Instant due = newPhases.reached(newTarget.working(), times);
        Instant warn = newTarget.warnAfter() == null ? null : newPhases.reached(newTarget.warnAfter(), times);
        return new SlaClock(id, ticketNumber, kind, newTarget, newPhases, due, warn, past, stoppedAt, stopCause);
    }

    SlaClock stop(Instant at, String cause, Function<String, WorkingTime> times) {
        SlaClock ended = with(target, phases.end(at), times);
        // a due time that was never reached stays known, so that "met 20 minutes early" can be said
        Instant due = ended.dueAt == null ? dueAt : ended.dueAt;
        return new SlaClock(id, ticketNumber, kind, target, ended.phases, due, warnAt, past.nextStep(null), at, cause);
    }

    SlaClock with(Past done) {
        return new SlaClock(id, ticketNumber, kind, target, phases, dueAt, warnAt, done, stoppedAt, stopCause);
    }

    /** @return when it would be due if it ran from {@code now} on; for comparing targets also while it stands */
    @Nullable
    Instant projected(SlaTarget by, Instant now, Function<String, WorkingTime> times) {
        return phases.run(now, by.schedule(), "projection").reached(by.working(), times);
    }

    Duration spent(Instant until, Function<String, WorkingTime> times) {
        return phases.spent(until, times);
    }
}
