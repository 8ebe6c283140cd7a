package org.lanedesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.lanedesk.schedule.ScheduleDefinition.ExceptionDays;

class WorkingTimeProperties {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> ZONES =
            List.of("Europe/Moscow", "Europe/Warsaw", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "UTC");
    private static final List<List<String>> HOURS = List.of(
            List.of(),
            List.of("09:00-18:00"),
            List.of("09:00-13:00", "14:00-18:00"),
            List.of("22:00-06:00"),
            List.of("00:00-24:00"),
            List.of("00:00-02:30", "02:30-03:00", "23:00-04:00"));

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsAddedLiesBetween(
            @ForAll("times") WorkingTime time, @ForAll("moments") Instant from, @ForAll("lengths") Duration length) {
        Instant due = time.plus(from, length);
        assertThat(due).isAfterOrEqualTo(from);
        assertThat(time.between(from, due)).isEqualTo(length);
        assertThat(time.open(due.minusMillis(1)) || length.isZero()).isTrue();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void addingTwiceIsAddingTheSum(
            @ForAll("times") WorkingTime time,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration a,
            @ForAll("lengths") Duration b) {
        assertThat(time.plus(time.plus(from, a), b)).isEqualTo(time.plus(from, a.plus(b)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void stretchesAreOpenApartAndSumUp(
            @ForAll("times") WorkingTime time, @ForAll("moments") Instant from, @ForAll("lengths") Duration length) {
        Instant to = from.plus(length);
        Instant last = from;
        for (Stretch stretch : time.stretches(from, to)) {
            assertThat(stretch.from()).isAfterOrEqualTo(last);
            assertThat(stretch.to()).isAfter(stretch.from());
            assertThat(time.open(stretch.from())).isTrue();
            assertThat(time.open(stretch.to().minusMillis(1))).isTrue();
            last = stretch.to();
        }
        Instant middle = from.plus(length.dividedBy(2));
        assertThat(time.between(from, middle).plus(time.between(middle, to))).isEqualTo(time.between(from, to));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theNextOpenMomentIsOpenAndNothingBeforeItIs(
            @ForAll("times") WorkingTime time, @ForAll("moments") Instant from) {
        Instant next = time.nextOpen(from);
        assertThat(time.open(next)).isTrue();
        assertThat(time.between(from, next)).isEqualTo(Duration.ZERO);
        assertThat(next.equals(from)).isEqualTo(time.open(from));
    }

    @Provide
    Arbitrary<WorkingTime> times() {
        Arbitrary<List<List<String>>> week = Arbitraries.of(HOURS).list().ofSize(7);
        Arbitrary<List<ExceptionDays>> exceptions = Combinators.combine(
                        Arbitraries.integers().between(0, 700), Arbitraries.of(HOURS))
                .as((day, hours) -> new ExceptionDays(
                        java.time.LocalDate.of(2026, 1, 1).plusDays(day).toString(), null, null, hours))
                .list()
                .ofMaxSize(20)
                .uniqueElements(ExceptionDays::date);
        return Combinators.combine(Arbitraries.of(ZONES), week, exceptions).as((zone, hours, days) -> {
            Map<String, List<String>> named = new HashMap<>();
            List<List<String>> filled = new ArrayList<>(hours);
            filled.set(2, HOURS.get(1));
            for (int i = 0; i < 7; i++) {
                named.put(DAYS.get(i), filled.get(i));
            }
            return new ScheduleDefinition(zone, named, days).workingTime();
        });
    }

    @Provide
    Arbitrary<Instant> moments() {
        long start = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        long end = Instant.parse("2028-01-01T00:00:00Z").toEpochMilli();
        return Arbitraries.longs().between(start, end).map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, Duration.ofDays(20).toMillis()).map(Duration::ofMillis);
    }
}
