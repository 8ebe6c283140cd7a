package org.lanedesk.schedule.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Schedule;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.ScheduleDefinition.ExceptionDays;

/** A schedule as it is read and written; key and version are answers only and ignored in a PUT (its path and If-Match count). */
record ScheduleJson(
        @Nullable String key,
        @Nullable Integer version,
        @Nullable Map<String, String> name,
        @Nullable String zone,
        @Nullable Map<String, List<String>> week,
        @Nullable List<ExceptionDays> exceptions,
        @Nullable Boolean archived) {

    static ScheduleJson of(Schedule schedule) {
        ScheduleDefinition definition = schedule.definition();
        return new ScheduleJson(
                schedule.key(),
                schedule.version(),
                schedule.name().values(),
                definition.zone(),
                definition.week(),
                definition.exceptions(),
                schedule.archived());
    }

    ScheduleDefinition definition() {
        return new ScheduleDefinition(
                zone == null ? "" : zone, week == null ? Map.of() : week, exceptions == null ? List.of() : exceptions);
    }
}
