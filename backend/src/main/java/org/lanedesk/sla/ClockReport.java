package org.lanedesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.DomainClock;
import org.springframework.stereotype.Component;

/** The clocks of a ticket as people and the API see them, with the proof of every due time. */
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
     * @param state running, paused, met, missed or void
     * @param dueState ok, soon, overdue or paused, while the clock is open
     * @param remainingSeconds of working time; negative when late
     * @param stopCause replied, resolved, closed, merged …
     */
    public record Entry(
            UUID id,
            String clock,
            String policy,
            String schedule,
            long targetMinutes,
            String state,
            @Nullable String dueState,
            boolean paused,
            @Nullable String pausedBy,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable Instant warnedAt,
            @Nullable Instant breachedAt,
            @Nullable Instant stoppedAt,
            @Nullable String stopCause,
            int step,
            @Nullable Instant nextStepAt,
            long spentSeconds,
            long remainingSeconds,
            Explanation proof) {}

    /** @param sumMinutes at the due time equal to the target */
    public record Explanation(
            Instant until,
            long sumMinutes,
            long sumSeconds,
            boolean sumEqualsTarget,
            boolean shortened,
            List<Row> rows) {}

    public record Row(
            Instant from,
            Instant to,
            @Nullable String schedule,
            @Nullable String pausedBy,
            long addsSeconds,
            long sumSeconds) {}

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
        Proof proof = Proof.of(c, now, schedules::orAlways);
        return new Entry(
                c.id(),
                c.kind().key(),
                c.target().policy(),
                c.target().schedule(),
                target / 60,
                c.state(),
                c.open() ? SlaLedger.state(c, now) : null,
                paused,
                paused ? c.phases().last().cause() : null,
                c.startedAt(),
                c.dueAt(),
                c.open() ? c.warnAt() : null,
                c.warnedAt(),
                c.breachedAt(),
                c.stoppedAt(),
                c.stopCause(),
                c.step(),
                c.nextStepAt(),
                spent,
                target - spent,
                new Explanation(
                        proof.until(),
                        proof.sumSeconds() / 60,
                        proof.sumSeconds(),
                        proof.sumSeconds() == target,
                        proof.shortened(),
                        proof.pieces().stream()
                                .map(p -> new Row(
                                        p.from(), p.to(), p.schedule(), p.pausedBy(), p.addsSeconds(), p.sumSeconds()))
                                .toList()));
    }
}
