package org.lanedesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The deadline that a person has set (D20). It has no clock: it never pauses and no table escalates it. When it passes,
 * the ticket is overdue as by any other deadline; who has it and the head of his group are told, the line's
 * supervisor when nobody has it (D32).
 */
@Component
class HandDeadline {
    private final Tickets tickets;
    private final SlaClocks clocks;
    private final Audiences audiences;
    private final DomainClock clock;
    private final ApplicationEventPublisher events;

    HandDeadline(
            Tickets tickets,
            SlaClocks clocks,
            Audiences audiences,
            DomainClock clock,
            ApplicationEventPublisher events) {
        this.audiences = audiences;
        this.tickets = tickets;
        this.clocks = clocks;
        this.clock = clock;
        this.events = events;
    }

    /** @return when it passes; null when there is none or the ticket is overdue already */
    static @Nullable Moment next(Ticket ticket) {
        Instant at = ticket.manualDueAt();
        return at == null || ticket.overdue() || !ticket.statusClass().live()
                ? null
                : new Moment(null, Moments.BREACH, at);
    }

    void pass(long number) {
        Ticket ticket = tickets.get(number);
        Instant at = java.util.Objects.requireNonNull(ticket.manualDueAt());
        tickets.change(
                number,
                TicketChange.of()
                        .as("slaBreached")
                        .set(TicketField.OVERDUE, true)
                        .set(TicketField.DUE_STATE, "overdue")
                        .fact("clock", SlaLedger.MANUAL)
                        .fact("dueAt", at.toString()),
                Cause.process(Sla.PROCESS, "SLA"));
        List<UUID> told = audiences.of(ticket, ticket.assignee() == null ? "head" : "assignee, head");
        events.publishEvent(new SlaBreached(Ids.next(), clock.instant(), number, SlaLedger.MANUAL, at, 1, told));
    }

    /** A deadline that was put off is not over, unless a clock was missed too. */
    Ticket putOff(Ticket ticket) {
        Instant at = ticket.manualDueAt();
        boolean over = !ticket.overdue()
                || (at != null && !at.isAfter(clock.instant()))
                || clocks.all(ticket.number()).stream().anyMatch(c -> c.breachedAt() != null);
        return over
                ? ticket
                : tickets.change(
                        ticket.number(),
                        TicketChange.of(TicketField.OVERDUE, false),
                        Cause.process(Sla.PROCESS, "SLA"));
    }
}
