package org.lanedesk.deferral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parks tickets. A person's request is stored first, then the ticket's process is told; when its block says so, the
 * ticket is parked and its process ticketDeferral waits for the return.
 */
@Component
@Transactional
public class Deferrals {
    static final String PROCESS = "ticketDeferral";
    private final Tickets tickets;
    private final DeferralRows rows;
    private final ReturnTimes times;
    private final StatusKeys statuses;
    private final Engine engine;
    private final DomainClock clock;

    Deferrals(
            Tickets tickets,
            DeferralRows rows,
            ReturnTimes times,
            StatusKeys statuses,
            Engine engine,
            DomainClock clock) {
        this.tickets = tickets;
        this.rows = rows;
        this.times = times;
        this.statuses = statuses;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * What would happen, without doing it.
     *
     * @param at when the ticket comes back at the latest
     * @param kind explicit, relative or limit
     * @param open whether work is on at that moment
     * @param remindAt when people are reminded
     */
    public record Preview(Instant at, String kind, boolean open, Instant remindAt, String reason, String schedule) {}

    @Transactional(readOnly = true)
    public Preview preview(long number, DeferRequest request) {
        Deferral plan = times.plan(tickets.get(number), request, Cause.system());
        Instant remind = times.reminder(plan.schedule(), plan.returnAt());
        String kind = plan.limited() ? "limit" : plan.relative() ? "relative" : "explicit";
        return new Preview(
                plan.returnAt(), kind, remind.equals(plan.returnAt()), remind, plan.reason(), plan.schedule());
    }

    /**
     * Stores what a person wants; {@link #park} makes it come true. An older request that was never parked is forgotten.
     *
     * @throws Problem 422 for a wrong time or reason in words, 409 when the ticket is over
     */
    public Deferral request(long number, DeferRequest request, Cause cause) {
        Ticket ticket = tickets.lock(number);
        Deferral plan = times.plan(ticket, request, cause);
        rows.forgetRequests(number);
        rows.save(plan);
        return plan;
    }

    /** Parks the ticket as last requested; a deferral that still runs is replaced. */
    public void park(long number) {
        tickets.lock(number);
        Deferral plan = rows.requested(number).orElseThrow(() -> Problem.of(409, "deferral.noRequest", number));
        end(number, "replaced");
        Deferral parked = plan.parked(clock.instant());
        rows.save(parked);
        tickets.change(
                number,
                TicketChange.of()
                        .as("deferred")
                        .set(TicketField.STATUS, statuses.of("deferred"))
                        .set(TicketField.DEFERRED_UNTIL, parked.returnAt())
                        .set(TicketField.DEFERRED_REASON, parked.reason())
                        .set(TicketField.RETURNED, false)
                        .fact("deferral", parked.id().toString())
                        .fact("reason", parked.reason())
                        .fact("team", parked.team() == null ? "" : parked.team())
                        .fact("limited", parked.limited()),
                new Cause(
                        parked.requestedBy() == null ? "process" : "agent",
                        parked.requestedBy(),
                        parked.requestedName(),
                        Map.of("process", PROCESS),
                        0));
        engine.start(PROCESS, Long.toString(number), Map.of("ticketNumber", number));
    }

    /** Another team has done its part: a ticket that waits for it comes back; others stay. */
    public void teamAnswered(long number) {
        if (rows.parked(number).filter(d -> d.reason().equals("team")).isPresent()) {
            tell(number, "deferral.teamAnswered", "team");
        }
    }

    /**
     * Wakes the ticket now.
     *
     * @throws Problem 409 when it is not parked
     */
    public void wake(long number) {
        tickets.lock(number);
        if (rows.parked(number).isEmpty()) {
            throw Problem.of(409, "deferral.notParked", number);
        }
        tell(number, "deferral.wakeRequested", "agent");
    }

    /** @return the deferral that runs now */
    @Transactional(readOnly = true)
    public Optional<Deferral> running(long number) {
        return rows.parked(number);
    }

    /** @return all deferrals of the ticket with who, until when and how it ended; the newest first (row D38) */
    @Transactional(readOnly = true)
    public List<Deferral> of(long number) {
        return rows.of(number);
    }

    /** Ends the running deferral without a return; none is no error. */
    void end(long number, String cause) {
        rows.parked(number).ifPresent(old -> {
            rows.save(old.over(clock.instant(), cause, null));
            engine.tellProcess(PROCESS, Long.toString(number), "deferral.voided", Map.of());
        });
    }

    void tell(long number, String message, String cause) {
        engine.tellProcess(PROCESS, Long.toString(number), message, Map.of("returnCause", cause));
    }

    /** Counts the return times in a changed schedule anew; explicit ones and safety limits stay (row C30). */
    void recount(String schedule) {
        for (Deferral parked : rows.counted(schedule)) {
            Instant at = times.count(parked);
            if (!at.equals(parked.returnAt())) {
                tickets.lock(parked.ticketNumber());
                rows.save(parked.returning(at));
                tickets.change(
                        parked.ticketNumber(),
                        TicketChange.of(TicketField.DEFERRED_UNTIL, at),
                        Cause.process(PROCESS, "Schedule changed"));
                engine.tellProcess(PROCESS, Long.toString(parked.ticketNumber()), "deferral.changed", Map.of());
            }
        }
    }
}
