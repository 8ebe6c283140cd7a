package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done when a moment of a clock has come: warn, mark overdue, escalate. Each asks the store first and does
 * nothing when the moment is no longer due, so a repeated call does no harm.
 */
@Component("sla.escalateTicket")
@Transactional
public class EscalateTicket {
    private final Tickets tickets;
    private final SlaClocks clocks;
    private final Sla sla;
    private final SlaLedger ledger;
    private final Escalation escalation;
    private final Schedules schedules;
    private final DomainClock clock;
    private final ApplicationEventPublisher events;
    private final HandDeadline byHand;

    EscalateTicket(
            Tickets tickets,
            SlaClocks clocks,
            Sla sla,
            SlaLedger ledger,
            Escalation escalation,
            Schedules schedules,
            DomainClock clock,
            ApplicationEventPublisher events,
            HandDeadline byHand) {
        this.byHand = byHand;
        this.tickets = tickets;
        this.clocks = clocks;
        this.sla = sla;
        this.ledger = ledger;
        this.escalation = escalation;
        this.schedules = schedules;
        this.clock = clock;
        this.events = events;
    }

    /** Tells the assignee, or whom table D6 names, that the due time is near (rows D29, C34). */
    public void warn(long number) {
        due(number, Moments.WARNING).ifPresent(due -> {
            SlaClock warned = due.with(due.past().warned(clock.instant()));
            clocks.change(warned);
            tell(warned, "slaWarned", false);
            List<UUID> recipients = escalation.act(warned, Moments.WARNING, 0).recipients();
            events.publishEvent(new SlaWarned(
                    Ids.next(), clock.instant(), number, warned.kind().key(), at(warned), 0, recipients));
            ledger.write(tickets.get(number), clocks.open(number));
        });
    }

    /** Marks the ticket overdue, for good; the first escalation step follows at once (row D32). */
    public void markOverdue(long number) {
        Ticket ticket = tickets.lock(number);
        Moment next = HandDeadline.next(ticket);
        if (next != null && next.equals(sla.next(number)) && !next.at().isAfter(clock.instant())) {
            byHand.pass(number);
            return;
        }
        due(number, Moments.BREACH).ifPresent(due -> {
            // the first step belongs to the breach itself
            SlaClock breached = due.with(due.past().breached(clock.instant()).nextStep(due.dueAt()));
            clocks.change(breached);
            tell(breached, "slaBreached", true);
            ledger.write(tickets.get(number), clocks.open(number));
        });
    }

    /** Takes the next step of table D6: 1 at the breach, further ones after as many minutes as the table says. */
    public void escalate(long number) {
        due(number, Moments.STEP).ifPresent(due -> {
            int step = due.step() + 1;
            Escalation.Outcome outcome = escalation.act(due, step == 1 ? Moments.BREACH : Moments.STEP, step);
            clocks.change(due.with(due.past().stepped(later(due, outcome.askAgainMinutes()))));
            UUID id = Ids.next();
            String kind = due.kind().key();
            events.publishEvent(
                    step == 1
                            ? new SlaBreached(id, clock.instant(), number, kind, at(due), step, outcome.recipients())
                            : new SlaEscalated(id, clock.instant(), number, kind, at(due), step, outcome.recipients()));
        });
    }

    private Optional<SlaClock> due(long number, String what) {
        tickets.lock(number);
        Moment next = sla.next(number);
        return next == null
                        || next.clock() == null
                        || !next.what().equals(what)
                        || next.at().isAfter(clock.instant())
                ? Optional.empty()
                : clocks.open(number).stream()
                        .filter(c -> c.id().equals(next.clock()))
                        .findFirst();
    }

    private @Nullable Instant later(SlaClock due, @Nullable Long minutes) {
        return minutes == null || due.nextStepAt() == null
                ? null
                : schedules.orAlways(due.target().schedule()).plus(due.nextStepAt(), Duration.ofMinutes(minutes));
    }

    private void tell(SlaClock about, String type, boolean overdue) {
        TicketChange change = TicketChange.of().as(type);
        if (overdue) {
            change.set(TicketField.OVERDUE, true);
        }
        tickets.change(
                about.ticketNumber(),
                change.fact("clock", about.kind().key())
                        .fact("dueAt", at(about).toString())
                        .fact("policy", about.target().policy()),
                Cause.process(Sla.PROCESS, "SLA"));
    }

    private Instant at(SlaClock about) {
        return about.dueAt() == null ? clock.instant() : about.dueAt();
    }
}
