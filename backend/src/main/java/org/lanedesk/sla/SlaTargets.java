package org.lanedesk.sla;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The targets of a ticket by table D5; a kind without a target has no clock. */
record SlaTargets(Map<ClockKind, SlaTarget> byKind) {
    private static final long WARN_PERCENT = 75;

    /**
     * @param outputs of the matched rows in order: for one column the first row that sets it wins
     * @param lineSchedule counts when no row names a schedule
     */
    static SlaTargets of(List<Map<String, Object>> outputs, String lineSchedule) {
        Object schedule = first(outputs, "schedule");
        Object policy = first(outputs, "policy");
        Long warnMinutes = number(first(outputs, "warnMinutes"));
        Long warnPercent = number(first(outputs, "warnPercent"));
        Map<ClockKind, SlaTarget> targets = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            Long minutes = number(first(outputs, kind.key() + "Minutes"));
            if (minutes != null && minutes > 0) {
                Duration working = Duration.ofMinutes(minutes);
                targets.put(
                        kind,
                        new SlaTarget(
                                policy == null ? "" : policy.toString(),
                                schedule == null || schedule.toString().isBlank() ? lineSchedule : schedule.toString(),
                                working,
                                warnAfter(working, warnMinutes, warnPercent)));
            }
        }
        return new SlaTargets(targets);
    }

    /** Minutes before the end count before a percentage; none before the start. */
    private static @Nullable Duration warnAfter(Duration working, @Nullable Long minutes, @Nullable Long percent) {
        if (minutes != null) {
            Duration after = working.minusMinutes(minutes);
            return after.isNegative() || after.isZero() || minutes <= 0 ? null : after;
        }
        long share = percent == null ? WARN_PERCENT : percent;
        return share <= 0 || share >= 100 ? null : Duration.ofSeconds(working.toSeconds() * share / 100);
    }

    private static @Nullable Object first(List<Map<String, Object>> outputs, String column) {
        for (Map<String, Object> row : outputs) {
            Object value = row.get(column);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }
}
