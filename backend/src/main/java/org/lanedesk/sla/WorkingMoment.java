package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** A moment in working time for timers of any process: the same arithmetic as that of clocks and deferrals (row E53). */
@Component
public class WorkingMoment {
    private final Schedules schedules;
    private final LineSchedules lines;
    private final Tickets tickets;
    private final DomainClock clock;

    WorkingMoment(Schedules schedules, LineSchedules lines, Tickets tickets, DomainClock clock) {
        this.schedules = schedules;
        this.lines = lines;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param schedule key; null takes the one of the ticket's line
     * @return so many working days and then minutes from now
     * @throws org.lanedesk.shared.Problem 404 for an unknown schedule or ticket
     */
    public Instant ahead(long ticket, @Nullable String schedule, int workingDays, long workingMinutes) {
        WorkingTime time = schedule == null ? lines.of(tickets.get(ticket).line()) : schedules.of(schedule);
        Instant from = workingDays > 0 ? time.plusDays(clock.instant(), workingDays) : clock.instant();
        return time.plus(from, Duration.ofMinutes(workingMinutes));
    }
}
