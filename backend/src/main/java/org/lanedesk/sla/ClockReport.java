package org.lanedesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.DomainClock;
import org.springframework.stereotype.Component;

/** The clocks of a ticket as people and the API see them, with the proof of every due time (rows N06, R09). */
@Component
public class ClockReport {
    private final SlaClocks clocks;
    private final Schedules schedules;
    private final DomainClock clock;

    ClockReport(SlaClocks clocks, Schedules schedules, DomainClock clock) {
        this.clocks = clocks;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * @param clock firstReply, nextReply or resolution
     * @param at when it is due; null while it stands
     * @param state running, warned, breached, paused; of a clock that is over met, missed or void
     * @param metAt when it was stopped; null while it is open
     * @param stopCause replied, resolved, closed, merged …
     * @param step how many escalation steps have been taken
     * @param remainingSeconds of working time; negative when late
     */
    public record Entry(
            UUID id,
            String clock,
            @Nullable Instant at,
            String state,
            @Nullable Instant warnAt,
            Instant startedAt,
            boolean paused,
            @Nullable String pausedBy,
            @Nullable Instant metAt,
            @Nullable String stopCause,
            @Nullable Instant warnedAt,
            @Nullable Instant breachedAt,
            int step,
            @Nullable Instant nextStepAt,
            String policy,
            String schedule,
            long targetMinutes,
            long spentSeconds,
            long remainingSeconds,
            Proof proof) {}

    /** @return all clocks of the ticket, open and over, in the order of their start */
    public List<Entry> of(long ticket) {
        Instant now = clock.instant();
        return clocks.all(ticket).stream().map(c -> entry(c, now)).toList();
    }

    private Entry entry(SlaClock c, Instant now) {
        Instant end = c.stoppedAt() == null ? now : c.stoppedAt();
        long spent = c.spent(end, schedules::orAlways).toSeconds();
        long target = c.target().working().toSeconds();
        boolean paused = c.open() && c.phases().paused();
        return new Entry(
                c.id(),
                c.kind().key(),
                c.dueAt(),
                c.shownState(now),
                c.open() ? c.warnAt() : null,
                c.startedAt(),
                paused,
                paused ? c.phases().last().cause() : null,
                c.stoppedAt(),
                c.stopCause(),
                c.warnedAt(),
                c.breachedAt(),
                c.step(),
                c.nextStepAt(),
                c.target().policy(),
                c.target().schedule(),
                target / 60,
                spent,
                target - spent,
                Proof.of(c, now, schedules::orAlways));
    }
}
