package org.lanedesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.schedule.ScheduleDefinition.ExceptionDays;
import org.lanedesk.shared.Problem;
import org.lanedesk.test.Feature;

@Feature("E53")
class WorkingTimeTest {
    private static final List<String> DAY = List.of("09:00-18:00");
    private static final List<String> LUNCH = List.of("09:00-13:00", "14:00-18:00");

    // 2026-11-23 is a Monday, 27 a Friday
    private final WorkingTime moscow =
            week("Europe/Moscow", DAY, new ExceptionDays("2026-11-27", null, "Holiday", List.of()));

    @Test
    @Feature("D28")
    void anHourFromHalfPastFiveIsDueAtHalfPastNineNextDay() {
        assertThat(moscow.plus(at("2026-11-23T17:30:00+03:00"), hours(1))).isEqualTo(at("2026-11-24T09:30:00+03:00"));
    }

    @Test
    void theEndOfTheDayIsReachedTheSameDay() {
        assertThat(moscow.plus(at("2026-11-23T17:30:00+03:00"), minutes(30)))
                .isEqualTo(at("2026-11-23T18:00:00+03:00"));
        assertThat(moscow.plus(at("2026-11-23T17:30:00+03:00"), Duration.ZERO))
                .isEqualTo(at("2026-11-23T17:30:00+03:00"));
    }

    @Test
    @Feature("A08")
    void theEndIsClosedTheSecondBeforeIsOpen() {
        assertThat(moscow.open(at("2026-11-23T17:59:59+03:00"))).isTrue();
        assertThat(moscow.open(at("2026-11-23T18:00:00+03:00"))).isFalse();
        assertThat(moscow.open(at("2026-11-23T08:59:59+03:00"))).isFalse();
        assertThat(moscow.open(at("2026-11-23T09:00:00+03:00"))).isTrue();
        assertThat(moscow.open(at("2026-11-27T12:00:00+03:00"))).isFalse();
    }

    @Test
    @Feature("A08")
    void anExtraSaturdayIsOpenAndAShortDayEndsEarly() {
        WorkingTime time = week(
                "Europe/Moscow",
                DAY,
                new ExceptionDays("2026-11-28", null, null, DAY),
                new ExceptionDays("2026-11-26", null, null, List.of("09:00-16:00")));
        assertThat(time.open(at("2026-11-28T12:00:00+03:00"))).isTrue();
        assertThat(time.open(at("2026-11-29T12:00:00+03:00"))).isFalse();
        assertThat(time.plus(at("2026-11-26T15:30:00+03:00"), hours(1))).isEqualTo(at("2026-11-27T09:30:00+03:00"));
    }

    @Test
    @Feature("C30")
    void twoWorkingDaysFromThursdayOverAFridayHolidayIsTuesdayTheSameHour() {
        assertThat(moscow.plusDays(at("2026-11-26T15:20:00+03:00"), 2)).isEqualTo(at("2026-12-01T15:20:00+03:00"));
        assertThat(moscow.plusDays(at("2026-11-26T20:00:00+03:00"), 2)).isEqualTo(at("2026-12-02T09:00:00+03:00"));
        assertThat(moscow.plusDays(at("2026-11-26T07:00:00+03:00"), 2)).isEqualTo(at("2026-12-01T09:00:00+03:00"));
    }

    @Test
    void lunchDoesNotCount() {
        WorkingTime time = week("Europe/Warsaw", LUNCH);
        assertThat(time.plus(at("2026-11-23T12:30:00+01:00"), hours(1))).isEqualTo(at("2026-11-23T14:30:00+01:00"));
        assertThat(time.open(at("2026-11-23T13:00:00+01:00"))).isFalse();
        assertThat(time.nextOpen(at("2026-11-23T13:10:00+01:00"))).isEqualTo(at("2026-11-23T14:00:00+01:00"));
        assertThat(time.between(at("2026-11-23T09:00:00+01:00"), at("2026-11-24T09:00:00+01:00")))
                .isEqualTo(hours(8));
    }

    @Test
    void anOfficeInAnotherOffsetGivesTheSameInstants() {
        assertThat(moscow.plus(at("2026-11-23T14:30:00Z"), hours(1))).isEqualTo(at("2026-11-24T06:30:00Z"));
    }

    @Test
    void aNightShiftRunsOverMidnightAndIsNotCutByTheHolidayAfterIt() {
        WorkingTime time =
                week("Europe/Warsaw", List.of("22:00-06:00"), new ExceptionDays("2026-11-24", null, null, List.of()));
        assertThat(time.open(at("2026-11-24T05:59:59+01:00"))).isTrue();
        assertThat(time.open(at("2026-11-24T06:00:00+01:00"))).isFalse();
        assertThat(time.open(at("2026-11-24T23:00:00+01:00"))).isFalse();
        assertThat(time.plus(at("2026-11-23T23:00:00+01:00"), hours(8))).isEqualTo(at("2026-11-25T23:00:00+01:00"));
        // Friday's shift reaches into Saturday
        assertThat(time.open(at("2026-11-28T03:00:00+01:00"))).isTrue();
    }

    @Test
    void aShiftIntoTheNextDaysHoursCountsOnce() {
        WorkingTime time = week("UTC", List.of("05:00-08:00", "22:00-06:00"));
        assertThat(time.between(at("2026-11-23T22:00:00Z"), at("2026-11-24T08:00:00Z")))
                .isEqualTo(hours(10));
        assertThat(time.plus(at("2026-11-23T22:00:00Z"), hours(10))).isEqualTo(at("2026-11-24T08:00:00Z"));
    }

    @Test
    void theLostHourOfSpringIsNotWorkedAndTheDoubleHourOfAutumnIs() {
        WorkingTime nights = all("Europe/Warsaw", List.of("22:00-06:00"));
        assertThat(nights.between(at("2027-03-27T12:00:00+01:00"), at("2027-03-28T12:00:00+02:00")))
                .isEqualTo(hours(7));
        assertThat(nights.between(at("2026-10-24T12:00:00+02:00"), at("2026-10-25T12:00:00+01:00")))
                .isEqualTo(hours(9));
        WorkingTime always = all("Europe/Warsaw", List.of("00:00-24:00"));
        assertThat(always.plus(at("2027-03-28T00:00:00+01:00"), hours(24))).isEqualTo(at("2027-03-29T01:00:00+02:00"));
    }

    @Test
    void hoursThatStartOrEndInTheLostHourMeetAtTheChange() {
        WorkingTime time = all("Europe/Warsaw", List.of("00:00-02:30", "02:30-06:00"));
        assertThat(time.between(at("2027-03-28T00:00:00+01:00"), at("2027-03-28T06:00:00+02:00")))
                .isEqualTo(hours(5));
        assertThat(time.between(at("2026-10-25T00:00:00+02:00"), at("2026-10-25T06:00:00+01:00")))
                .isEqualTo(hours(7));
    }

    @Test
    void aZoneThatChangesItsClocksAtMidnightHasNoHole() {
        WorkingTime time = all("Africa/Cairo", List.of("00:00-24:00"));
        Instant from = at("2026-04-01T00:00:00Z");
        assertThat(time.plus(from, Duration.ofDays(300))).isEqualTo(from.plus(Duration.ofDays(300)));
    }

    @Test
    void aScheduleThatNeverOpensAgainSaysSoAtOnce() {
        WorkingTime time = new ScheduleDefinition(
                        "UTC", Map.of(), List.of(new ExceptionDays("2026-11-23", null, null, DAY)))
                .workingTime();
        assertThat(time.plus(at("2026-11-20T00:00:00Z"), hours(9))).isEqualTo(at("2026-11-23T18:00:00Z"));
        assertThatThrownBy(() -> time.plus(at("2026-11-20T00:00:00Z"), hours(10)))
                .isInstanceOf(Problem.class)
                .hasMessage("schedule.noWorkingTime");
        assertThatThrownBy(() -> moscow.plus(at("2026-11-20T00:00:00Z"), Duration.ofDays(36_600)))
                .hasMessage("schedule.tooFar");
    }

    @Test
    void aLongHolidayIsOneException() {
        WorkingTime time = week("UTC", DAY, new ExceptionDays("2027-01-01", "2027-01-08", "New Year", List.of()));
        assertThat(time.nextOpen(at("2026-12-31T18:00:00Z"))).isEqualTo(at("2027-01-11T09:00:00Z"));
    }

    private static WorkingTime week(String zone, List<String> hours, ExceptionDays... exceptions) {
        Map<String, List<String>> week = Map.of("mon", hours, "tue", hours, "wed", hours, "thu", hours, "fri", hours);
        return new ScheduleDefinition(zone, week, List.of(exceptions)).workingTime();
    }

    private static WorkingTime all(String zone, List<String> hours) {
        Map<String, List<String>> week = Map.of(
                "mon", hours, "tue", hours, "wed", hours, "thu", hours, "fri", hours, "sat", hours, "sun", hours);
        return new ScheduleDefinition(zone, week, List.of()).workingTime();
    }

    private static Instant at(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
