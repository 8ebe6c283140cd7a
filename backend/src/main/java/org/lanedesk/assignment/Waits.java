package org.lanedesk.assignment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.lanedesk.engine.Engine;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that wait for an agent, each with its process {@code waitForAgent} (A17). */
@Component
@Transactional
public class Waits {
    static final String PROCESS = "waitForAgent";
    private final JdbcClient db;
    private final Engine engine;
    private final LineSchedules schedules;
    private final Tickets tickets;
    private final TicketEvents events;
    private final DomainClock clock;
    private final ApplicationEventPublisher tell;

    Waits(
            JdbcClient db,
            Engine engine,
            LineSchedules schedules,
            Tickets tickets,
            TicketEvents events,
            DomainClock clock,
            ApplicationEventPublisher tell) {
        this.db = db;
        this.engine = engine;
        this.schedules = schedules;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * Begins to wait, unless it does already or needs nobody any more; the limit of the first wait stays.
     *
     * @param seen the {@link AvailabilityCount} from before the look that found nobody
     */
    void begin(long number, int workingMinutes, long seen) {
        if (!tickets.get(number).assignmentPending()) {
            return;
        }
        Instant now = clock.instant();
        Instant limit = limit(number, now, Duration.ofMinutes(workingMinutes));
        int begun = db.sql("insert into assignment_wait (ticket_number, since, limit_at) values (?, ?, ?)"
                        + " on conflict (ticket_number) do nothing")
                .params(number, Timestamp.from(now), Timestamp.from(limit))
                .update();
        if (begun > 0) {
            engine.start(
                    PROCESS,
                    String.valueOf(number),
                    Map.of("ticketNumber", String.valueOf(number), "waitUntil", limit.toString()));
            tell.publishEvent(new WaitBegan(number, seen));
        }
    }

    /** Ends a wait from outside its process: taken by hand, closed, merged, deferred. None is no error. */
    void end(long number) {
        if (forget(number)) {
            engine.tellProcess(PROCESS, String.valueOf(number), "assignment.waitEnded", Map.of());
        }
    }

    /** The process itself has found somebody. */
    boolean forget(long number) {
        return db.sql("delete from assignment_wait where ticket_number = ?")
                        .param(number)
                        .update()
                > 0;
    }

    /** Tells once, when the limit has come and the ticket still waits, that nobody is free. */
    public void reportNobodyFree(long number) {
        Ticket ticket = tickets.lock(number);
        Instant now = clock.instant();
        int first = db.sql("update assignment_wait set reported_at = ? where ticket_number = ? and reported_at is null")
                .params(Timestamp.from(now), number)
                .update();
        if (first > 0 && ticket.assignmentPending()) {
            events.tell(
                    "nobodyAvailable",
                    number,
                    Cause.process(PROCESS, "Wait for agent"),
                    Map.of(),
                    Map.of("pendingReason", String.valueOf(ticket.pendingReason())));
        }
    }

    private Instant limit(long number, Instant from, Duration working) {
        WorkingTime hours = schedules.of(tickets.get(number).line());
        try {
            return hours.plus(from, working);
        } catch (Problem never) {
            // a schedule without any hours left must not keep a ticket from waiting
            return from.plus(working);
        }
    }
}
