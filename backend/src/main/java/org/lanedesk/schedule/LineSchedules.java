package org.lanedesk.schedule;

import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedule that applies to a support line; a line without one works around the clock. */
@Component
public class LineSchedules {
    public static final String ALWAYS = "always";
    private final JdbcClient db;
    private final Schedules schedules;
    private final SettingsMemory settings;

    LineSchedules(JdbcClient db, Schedules schedules, SettingsMemory settings) {
        this.db = db;
        this.settings = settings;
        this.schedules = schedules;
    }

    public String keyOf(@Nullable String line) {
        return line == null
                ? ALWAYS
                : settings.of(
                        "line.hours",
                        line,
                        () -> db.sql("select schedule from line where key = :line and schedule is not null")
                                .param("line", line)
                                .query(String.class)
                                .optional()
                                .orElse(ALWAYS));
    }

    public WorkingTime of(@Nullable String line) {
        return schedules.of(keyOf(line));
    }
}
