package org.lanedesk.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;

/**
 * A checked definition: intervals per weekday, replaced as a whole on days of exception (no intervals = closed). A shift
 * over midnight belongs to the day on which it starts, so a holiday does not cut the night shift that began before it.
 *
 * @param week the intervals of each weekday in order; a missing day is closed
 */
record WorkingHours(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> exceptions) {
    WorkingHours {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
    }

    /** @return the stretches that start on this day, in order */
    List<Stretch> of(LocalDate day) {
        List<Hours> exception = exceptions.get(day);
        List<Hours> hours = exception != null ? exception : week.getOrDefault(day.getDayOfWeek(), List.of());
        return hours.stream()
                .map(h -> new Stretch(at(day, h.from()), at(day, h.to())))
                .toList();
    }

    /**
     * A local time that a change of the clocks skips stands for the moment of the change, one that comes twice for its
     * first coming: so neighbouring intervals stay neighbours and a whole day stays whole.
     */
    private Instant at(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.toInstant(zone.getRules().getOffset(local));
    }
}
