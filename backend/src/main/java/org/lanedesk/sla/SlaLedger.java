package org.lanedesk.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Keeps the ticket's own due columns equal to the nearest of its clocks and its manual deadline (rows D20, D30). */
@Component
class SlaLedger {
    static final String MANUAL = "manual";
    private final Tickets tickets;
    private final DomainClock clock;

    SlaLedger(Tickets tickets, DomainClock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    private record Due(
            String clock, @Nullable Instant at, @Nullable Instant warnAt, String state) {}

    void write(Ticket ticket, List<SlaClock> open) {
        Due due = nearest(ticket, open);
        String policy = open.stream().map(c -> c.target().policy()).findFirst().orElse(ticket.slaPolicy());
        tickets.change(
                ticket.number(),
                TicketChange.of()
                        .set(TicketField.DUE_AT, due == null ? null : due.at())
                        .set(TicketField.WARN_AT, due == null ? null : due.warnAt())
                        .set(TicketField.DUE_CLOCK, due == null ? null : due.clock())
                        .set(TicketField.DUE_STATE, due == null ? null : due.state())
                        .set(TicketField.SLA_POLICY, policy),
                Cause.process(Sla.PROCESS, "SLA"));
    }

    private @Nullable Due nearest(Ticket ticket, List<SlaClock> open) {
        Instant now = clock.instant();
        List<Due> dues = new java.util.ArrayList<>(open.stream()
                .map(c -> new Due(c.kind().key(), c.dueAt(), c.warnAt(), state(c, now)))
                .toList());
        if (ticket.manualDueAt() != null && ticket.statusClass().live()) {
            String state = ticket.manualDueAt().isAfter(now) ? "ok" : "overdue";
            dues.add(new Due(MANUAL, ticket.manualDueAt(), null, state));
        }
        return dues.stream()
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    /** @return ok, soon (warned), overdue or paused */
    static String state(SlaClock clock, Instant now) {
        Instant due = clock.dueAt();
        if (clock.breachedAt() != null || (due != null && !due.isAfter(now))) {
            return "overdue";
        }
        if (due == null) {
            return "paused";
        }
        Instant warn = clock.warnAt();
        return clock.warnedAt() != null || (warn != null && !warn.isAfter(now)) ? "soon" : "ok";
    }
}
