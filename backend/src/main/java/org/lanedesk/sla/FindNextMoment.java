package org.lanedesk.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the store for the next thing to do about a ticket's clocks, and whether it is due now. */
@Component("sla.findNextMoment")
@Transactional
public class FindNextMoment {
    private final Tickets tickets;
    private final Sla sla;
    private final SlaWaits waits;
    private final SlaEvents events;
    private final DomainClock clock;

    FindNextMoment(Tickets tickets, Sla sla, SlaWaits waits, SlaEvents events, DomainClock clock) {
        this.events = events;
        this.tickets = tickets;
        this.sla = sla;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Notes the moment as the one the process waits for from now on.
     *
     * @return null when nothing lies ahead
     */
    public @Nullable Instant ahead(long ticket) {
        events.settleForProcess(tickets.lock(ticket));
        Moment next = sla.next(ticket);
        Instant at = next == null ? null : next.at();
        waits.waitsFor(ticket, at);
        return at;
    }

    /** @return warning, breach or step when such a moment has come; none when the timer was early or outdated */
    public String come(long ticket) {
        tickets.lock(ticket);
        Moment next = sla.next(ticket);
        return next == null || next.at().isAfter(clock.instant()) ? Moments.NONE : next.what();
    }
}
