package org.lanedesk.schedule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Working hours as people write them. Example: {@code {"zone": "Europe/Moscow", "week": {"mon": ["09:00-13:00",
 * "14:00-18:00"]}, "exceptions": [{"date": "2027-01-01", "to": "2027-01-08", "name": "New Year", "hours": []}]}}.
 *
 * @param week keys mon tue wed thu fri sat sun; a missing or empty day is closed
 * @param exceptions days that differ: no hours = closed, else these hours instead of the week's
 */
public record ScheduleDefinition(String zone, Map<String, List<String>> week, List<ExceptionDays> exceptions) {
    public ScheduleDefinition {
        week = week == null ? Map.of() : week;
        exceptions = exceptions == null ? List.of() : exceptions;
    }

    /** @param to the last day, included; null for one day */
    public record ExceptionDays(
            String date, @Nullable String to, @Nullable String name, List<String> hours) {
        public ExceptionDays {
            hours = hours == null ? List.of() : hours;
        }
    }

    /**
     * @return the arithmetic of these hours
     * @throws org.lanedesk.shared.Problem 422 naming every wrong field, such as {@code week.mon[1]}
     */
    public WorkingTime workingTime() {
        return new WorkingTime(new DefinitionReader().read(this));
    }
}
