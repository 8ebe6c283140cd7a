package org.lanedesk.task;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * By when a step is to be done (E04): its property {@code deadline}, or {@code deadline.urgent} for a ticket of that
 * priority, counted in the working time of the ticket's line. PT4H are four working hours, P1D is one working day.
 */
@Component
class StepDeadline {
    private final LineSchedules schedules;
    private final DomainClock clock;

    StepDeadline(LineSchedules schedules, DomainClock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** @return null when the step has none, or the line never works */
    @Nullable
    Instant of(Map<String, String> properties, @Nullable Ticket ticket) {
        String written = ticket == null ? null : properties.get("deadline." + ticket.priority());
        written = written == null || written.isBlank() ? properties.get("deadline") : written;
        if (written == null || written.isBlank()) {
            return null;
        }
        WorkingTime time = schedules.of(ticket == null ? null : ticket.line());
        try {
            return written.contains("T")
                    ? time.plus(clock.instant(), Duration.parse(written.strip()))
                    : time.plusDays(
                            clock.instant(), Period.parse(written.strip()).getDays());
        } catch (Problem never) {
            return null;
        }
    }
}
