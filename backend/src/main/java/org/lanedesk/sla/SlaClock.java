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
 * @param step how many escalation steps have run
 * @param nextStepAt the next step after the breach
 */
record SlaClock(
        UUID id,
        long ticketNumber,
        ClockKind kind,
        SlaTarget target,
        Phases phases,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant stoppedAt,
        @Nullable String stopCause,
        int step,
        @Nullable Instant nextStepAt) {

    static SlaClock start(long ticket, ClockKind kind, SlaTarget target, Instant since, String cause) {
        Phases phases = Phases.start(since, target.schedule(), cause);
        return new SlaClock(Ids.next(), ticket, kind, target, phases, null, null, null, null, null, null, 0, null);
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
        return breachedAt != null || (dueAt != null && dueAt.isBefore(stoppedAt)) ? "missed" : "met";
    }

    /** @return as {@link #state()}, but an open clock also says warned or breached */
    String shownState(Instant now) {
        if (!open() || (phases.paused() && dueAt == null)) {
            return state();
        }
        if (breachedAt != null || (dueAt != null && !dueAt.isAfter(now))) {
            return "breached";
        }
        return warnedAt != null ? "warned" : "running";
    }

    /** @return the next moment at which something has to be done about it; null when nothing lies ahead */
    @Nullable
    Moment next() {
        if (!open()) {
            return null;
        }
        if (warnedAt == null && breachedAt == null && warnAt != null) {
            return new Moment(id, Moments.WARNING, warnAt);
        }
        if (breachedAt == null) {
            return dueAt == null ? null : new Moment(id, Moments.BREACH, dueAt);
        }
        // the first step belongs to the breach; later ones wait while the clock stands
        return nextStepAt == null || (phases.paused() && step > 0) ? null : new Moment(id, Moments.STEP, nextStepAt);
    }

    SlaClock with(SlaTarget newTarget, Phases newPhases, Function<String, WorkingTime> times) {
        Instant due = newPhases.reached(newTarget.working(), times);
        Instant warn = newTarget.warnAfter() == null ? null : newPhases.reached(newTarget.warnAfter(), times);
        return new SlaClock(
                id,
                ticketNumber,
                kind,
                newTarget,
                newPhases,
                due,
                warn,
                warnedAt,
                breachedAt,
                stoppedAt,
                stopCause,
                step,
                nextStepAt);
    }

    SlaClock stop(Instant at, String cause, Function<String, WorkingTime> times) {
        SlaClock ended = with(target, phases.end(at), times);
        // a due time that was never reached stays known, so that "met 20 minutes early" can be said
        Instant due = ended.dueAt == null ? dueAt : ended.dueAt;
        return new SlaClock(
                id, ticketNumber, kind, target, ended.phases, due, warnAt, warnedAt, breachedAt, at, cause, step, null);
    }

    SlaClock warned(Instant at) {
        return new SlaClock(
                id,
                ticketNumber,
                kind,
                target,
                phases,
                dueAt,
                warnAt,
                at,
                breachedAt,
                stoppedAt,
                stopCause,
                step,
                nextStepAt);
    }

    SlaClock breached(Instant at) {
        return new SlaClock(
                id,
                ticketNumber,
                kind,
                target,
                phases,
                dueAt,
                warnAt,
                warnedAt,
                at,
                stoppedAt,
                stopCause,
                step,
                nextStepAt);
    }

    /** Sets the first escalation step to the moment of the breach. */
    SlaClock stepsFrom(@Nullable Instant breach) {
        return new SlaClock(
                id,
                ticketNumber,
                kind,
                target,
                phases,
                dueAt,
                warnAt,
                warnedAt,
                breachedAt,
                stoppedAt,
                stopCause,
                step,
                breach);
    }

    SlaClock stepped(@Nullable Instant next) {
        return new SlaClock(
                id,
                ticketNumber,
                kind,
                target,
                phases,
                dueAt,
                warnAt,
                warnedAt,
                breachedAt,
                stoppedAt,
                stopCause,
                step + 1,
                next);
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
