package org.lanedesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.schedule.ScheduleDefinition.ExceptionDays;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;

class DefinitionReaderTest {
    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThat(errors(new ScheduleDefinition(
                        "Europe/Nowhere",
                        Map.of(
                                "mon",
                                List.of("9-18"),
                                "funday",
                                List.of(),
                                "tue",
                                List.of("09:00-14:00", "13:00-18:00")),
                        List.of(
                                new ExceptionDays("2026-13-01", null, null, List.of()),
                                new ExceptionDays("2026-01-05", "2026-01-01", null, List.of())))))
                .containsExactlyInAnyOrder(
                        "zone schedule.zone",
                        "week.mon[0] schedule.hours",
                        "week.funday schedule.day",
                        "week.tue[1] schedule.overlap",
                        "exceptions[0].date schedule.date",
                        "exceptions[1].to schedule.range");
    }

    @Test
    void hoursWithoutAnyWorkAreRefused() {
        assertThat(errors(new ScheduleDefinition("UTC", Map.of("mon", List.of()), List.of())))
                .containsExactly("week schedule.noWorkingTime");
    }

    @Test
    void aDayNamedTwiceIsRefused() {
        assertThat(errors(new ScheduleDefinition(
                        "UTC",
                        Map.of("mon", List.of("09:00-18:00")),
                        List.of(
                                new ExceptionDays("2026-01-01", "2026-01-08", null, List.of()),
                                new ExceptionDays("2026-01-08", null, null, List.of())))))
                .containsExactly("exceptions[1].date schedule.twice");
    }

    private static List<String> errors(ScheduleDefinition definition) {
        Problem problem = catchThrowableOfType(Problem.class, definition::workingTime);
        return problem.errors().stream()
                .map((FieldError e) -> e.field() + " " + e.code())
                .toList();
    }
}
