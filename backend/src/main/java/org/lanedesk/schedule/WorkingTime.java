package org.lanedesk.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanedesk.shared.Problem;

/**
 * Arithmetic in working time: pure, exact to the nanosecond, in steps of one day. The end of an interval is closed
 * (18:00:00 no longer counts, 17:59:59 does). Rows E53, D28, A08, C30.
 */
public final class WorkingTime {
    /** Every moment is working time. */
    public static final WorkingTime ALWAYS = new WorkingTime(new WorkingHours(
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), d -> List.of(new Hours(0, 24 * 60)))),
            Map.of()));

    private static final int LONGEST_CLOSED_DAYS = 800;
    private static final int FARTHEST_DAYS = 36_600;
    private final WorkingHours hours;

    WorkingTime(WorkingHours hours) {
        this.hours = hours;
    }

    public ZoneId zone() {
        return hours.zone();
    }

    /**
     * @param working zero or more; zero gives {@code from} itself
     * @return the first moment at which so much working time has passed; the end of a day rather than the next morning
     * @throws Problem 422 when the schedule has no more working time or the moment lies beyond a hundred years
     */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw Problem.invalid("minutes", "schedule.negative");
        }
        if (working.isZero()) {
            return from;
        }
        Walk walk = new Walk(from);
        Duration left = working;
        while (true) {
            Stretch stretch = walk.next();
            if (stretch.length().compareTo(left) >= 0) {
                return stretch.from().plus(left);
            }
            left = left.minus(stretch.length());
        }
    }

    /**
     * The same local hour so many working days later; a working day is one on which work starts. When that hour is
     * closed there, the next open moment.
     */
    public Instant plusDays(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw Problem.invalid("workingDays", "schedule.negative");
        }
        ZonedDateTime local = from.atZone(zone());
        LocalDate day = local.toLocalDate();
        int closed = 0;
        for (int found = 0; found < workingDays; ) {
            day = day.plusDays(1);
            boolean works = !hours.of(day).isEmpty();
            found += works ? 1 : 0;
            closed = works ? 0 : closed + 1;
            if (closed > LONGEST_CLOSED_DAYS
                    || day.toEpochDay() - local.toLocalDate().toEpochDay() > FARTHEST_DAYS) {
                throw Problem.of(422, "schedule.noWorkingTime");
            }
        }
        LocalTime hour = local.toLocalTime();
        return nextOpen(day.atTime(hour).atZone(zone()).toInstant());
    }

    /** @return the working time from {@code a} to {@code b}; zero when {@code b} is not after {@code a} */
    public Duration between(Instant a, Instant b) {
        return stretches(a, b).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** @return the working stretches from {@code a} to {@code b}, in order, cut at both ends; the proof of {@link #between} */
    public List<Stretch> stretches(Instant a, Instant b) {
        if (Duration.between(a, b).toDays() > FARTHEST_DAYS) {
            throw Problem.of(422, "schedule.tooFar");
        }
        List<Stretch> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(b, zone());
        Instant cursor = a;
        for (LocalDate day = LocalDate.ofInstant(a, zone()).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : hours.of(day)) {
                Instant start = later(stretch.from(), cursor);
                Instant end = stretch.to().isBefore(b) ? stretch.to() : b;
                if (start.isBefore(end)) {
                    found.add(new Stretch(start, end));
                    cursor = end;
                }
            }
        }
        return found;
    }

    public boolean open(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone());
        return covers(day, at) || covers(day.minusDays(1), at);
    }

    /**
     * @return {@code at} itself when it is open
     * @throws Problem 422 when no working time follows
     */
    public Instant nextOpen(Instant at) {
        return new Walk(at).next().from();
    }

    private boolean covers(LocalDate day, Instant at) {
        return hours.of(day).stream().anyMatch(s -> !at.isBefore(s.from()) && at.isBefore(s.to()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Walks over the stretches from a moment on, without overlaps and never endlessly. */
    private final class Walk {
        private final LocalDate first;
        private LocalDate day;
        private Instant cursor;
        private List<Stretch> today = List.of();
        private int index;
        private int closed;

        Walk(Instant from) {
            cursor = from;
            // the night shift of the day before may still run
            first = LocalDate.ofInstant(from, zone()).minusDays(1);
            day = first;
            today = hours.of(day);
        }

        Stretch next() {
            while (true) {
                while (index < today.size()) {
                    Stretch stretch = today.get(index++);
                    if (cursor.isBefore(stretch.to())) {
                        Stretch rest = new Stretch(later(stretch.from(), cursor), stretch.to());
                        cursor = stretch.to();
                        closed = 0;
                        return rest;
                    }
                }
                if (++closed > LONGEST_CLOSED_DAYS) {
                    throw Problem.of(422, "schedule.noWorkingTime");
                }
                day = day.plusDays(1);
                if (day.toEpochDay() - first.toEpochDay() > FARTHEST_DAYS) {
                    throw Problem.of(422, "schedule.tooFar");
                }
                today = hours.of(day);
                index = 0;
            }
        }
    }
}
