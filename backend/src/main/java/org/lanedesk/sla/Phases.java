package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.WorkingTime;

/** The whole life of a clock as phases without holes: what counted, by which schedule, and why it stood. Pure. */
record Phases(List<Phase> list) {
    Phases {
        list = List.copyOf(list);
    }

    static Phases start(Instant at, String schedule, String cause) {
        return new Phases(List.of(new Phase(at, null, schedule, cause)));
    }

    boolean ended() {
        return last().to() != null;
    }

    boolean paused() {
        return !ended() && last().schedule() == null;
    }

    /** Counts by this schedule from {@code at} on; nothing changes when it does so already. */
    Phases run(Instant at, String schedule, String cause) {
        return !ended() && schedule.equals(last().schedule()) ? this : next(at, schedule, cause);
    }

    /** Stands from {@code at} on; nothing changes when it stands already. */
    Phases pause(Instant at, String cause) {
        return paused() ? this : next(at, null, cause);
    }

    Phases end(Instant at) {
        if (ended()) {
            return this;
        }
        List<Phase> phases = new ArrayList<>(list.subList(0, list.size() - 1));
        Phase last = last();
        phases.add(new Phase(last.from(), later(at, last.from()), last.schedule(), last.cause()));
        return new Phases(phases);
    }

    /** @return the moment at which so much working time had or will have passed; null when it stands before that */
    @Nullable
    Instant reached(Duration working, Function<String, WorkingTime> times) {
        Duration left = working;
        for (Phase phase : list) {
            if (phase.schedule() == null) {
                continue;
            }
            WorkingTime time = times.apply(phase.schedule());
            if (phase.to() == null) {
                return time.plus(phase.from(), left);
            }
            Duration length = time.between(phase.from(), phase.to());
            if (length.compareTo(left) >= 0) {
                return time.plus(phase.from(), left);
            }
            left = left.minus(length);
        }
        return null;
    }

    /** @return the working time counted until a moment */
    Duration spent(Instant until, Function<String, WorkingTime> times) {
        Duration sum = Duration.ZERO;
        for (Phase phase : list) {
            if (phase.schedule() != null) {
                Instant end = phase.to() == null || phase.to().isAfter(until) ? until : phase.to();
                sum = sum.plus(times.apply(phase.schedule()).between(phase.from(), end));
            }
        }
        return sum;
    }

    Phase last() {
        return list.get(list.size() - 1);
    }

    private Phases next(Instant at, @Nullable String schedule, String cause) {
        Phases ended = end(at);
        List<Phase> phases = new ArrayList<>(ended.list);
        Phase last = ended.last();
        if (last.from().equals(last.to())) {
            phases.remove(phases.size() - 1);
        }
        phases.add(new Phase(later(at, last.from()), null, schedule, cause));
        return new Phases(phases);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
