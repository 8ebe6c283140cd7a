package org.lanedesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.DueClock;
import org.lanedesk.ticket.DueClocks;
import org.springframework.stereotype.Component;

/** The open clocks of many tickets for lists, in one query; those that stand come last. */
@Component
class TicketDueClocks implements DueClocks {
    private final SlaClocks clocks;
    private final DomainClock clock;

    TicketDueClocks(SlaClocks clocks, DomainClock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<DueClock>> of(Collection<Long> tickets) {
        Instant now = clock.instant();
        Map<Long, List<DueClock>> due = new HashMap<>();
        for (SlaClock open : clocks.open(tickets)) {
            boolean paused = open.phases().paused();
            // a clock that stands is shown with the time at which it would be due if it ran on now
            Instant at = open.dueAt() == null ? now.plus(open.left(now)) : open.dueAt();
            due.computeIfAbsent(open.ticketNumber(), n -> new ArrayList<>())
                    .add(new DueClock(
                            open.kind().key(), at, open.shownState(now), open.warnAt(), open.startedAt(), paused));
        }
        due.values().forEach(d -> d.sort(Comparator.comparing(DueClock::paused).thenComparing(DueClock::at)));
        return due;
    }
}
