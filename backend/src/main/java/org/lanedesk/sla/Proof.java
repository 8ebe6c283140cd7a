package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Stretch;
import org.lanedesk.schedule.WorkingTime;

/**
 * Why a clock is due when it is (row N06): every stretch that counts or will count, every pause, and the running sum,
 * which at the due time equals the target.
 *
 * @param until the due time; of a clock that stands or has stopped before it, the moment until which it counted
 * @param shortened true when the oldest pieces were left out because there are very many
 */
public record Proof(
        Instant until,
        long targetSeconds,
        long sumSeconds,
        boolean sumEqualsTarget,
        boolean shortened,
        List<Piece> pieces) {
    private static final int MOST = 300;

    /**
     * @param schedule what counted; null in a pause
     * @param pausedBy why it stood; null when it counted
     */
    public record Piece(
            Instant from,
            Instant to,
            @Nullable String schedule,
            @Nullable String pausedBy,
            long addsSeconds,
            long sumSeconds) {}

    static Proof of(SlaClock clock, Instant now, Function<String, WorkingTime> times) {
        Instant until = until(clock, now);
        List<Piece> pieces = new ArrayList<>();
        Duration sum = Duration.ZERO;
        for (Phase phase : clock.phases().list()) {
            Instant to = phase.to() == null || phase.to().isAfter(until) ? until : phase.to();
            if (!to.isAfter(phase.from())) {
                continue;
            }
            if (phase.schedule() == null) {
                pieces.add(new Piece(phase.from(), to, null, phase.cause(), 0, sum.toSeconds()));
                continue;
            }
            for (Stretch stretch : times.apply(phase.schedule()).stretches(phase.from(), to)) {
                sum = sum.plus(stretch.length());
                pieces.add(new Piece(
                        stretch.from(),
                        stretch.to(),
                        phase.schedule(),
                        null,
                        stretch.length().toSeconds(),
                        sum.toSeconds()));
            }
        }
        boolean shortened = pieces.size() > MOST;
        return new Proof(
                until,
                clock.target().working().toSeconds(),
                sum.toSeconds(),
                sum.equals(clock.target().working()),
                shortened,
                shortened ? List.copyOf(pieces.subList(pieces.size() - MOST, pieces.size())) : List.copyOf(pieces));
    }

    private static Instant until(SlaClock clock, Instant now) {
        Instant due = clock.dueAt();
        Instant stopped = clock.stoppedAt();
        if (stopped != null && (due == null || stopped.isBefore(due))) {
            return stopped;
        }
        return due == null ? now : due;
    }
}
