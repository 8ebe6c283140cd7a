package org.lanedesk.catalog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.springframework.stereotype.Component;

/** The moment that is promised with an order: its target in the working time of the line (H45). */
@Component
public class Promise {
    private final LineSchedules schedules;
    private final DomainClock clock;

    Promise(LineSchedules schedules, DomainClock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * Days count from the next opening: who orders on a day off is promised no more than who orders that night.
     *
     * @return null when the service has no target or its line never works
     */
    public @Nullable Instant of(Service service, String line) {
        WorkingTime time = schedules.of(line);
        Integer days = service.targetDays();
        Integer hours = service.targetHours();
        try {
            if (days != null) {
                return time.plusDays(time.nextOpen(clock.instant()), days);
            }
            return hours == null ? null : time.plus(clock.instant(), Duration.ofHours(hours));
        } catch (org.lanedesk.shared.Problem e) {
            return null;
        }
    }

    /** The zone in which people read the promised day. */
    public java.time.ZoneId zone(String line) {
        return schedules.of(line).zone();
    }
}
