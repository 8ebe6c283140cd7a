package org.lanedesk.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Engine;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of tickets. {@link #settle} is the one way in: whatever happened, it brings clocks, due columns and the
 * ticket's process slaClock in line; calling it once more changes nothing.
 */
@Component
@Transactional
public class Sla {
    static final String PROCESS = "slaClock";
    private static final Set<TicketField> DECIDING = Set.of(
            TicketField.TYPE,
            TicketField.PRIORITY,
            TicketField.IMPACT,
            TicketField.URGENCY,
            TicketField.TAGS,
            TicketField.FIELDS,
            TicketField.LINE,
            TicketField.GROUP,
            TicketField.REQUESTER,
            TicketField.COMPANY);
    private static final Set<TicketField> PAUSING = Set.of(TicketField.STATUS, TicketField.DEFERRED_REASON);
    private static final Tables SETTLED = Tables.locked("settled ticket");
    private final Tickets tickets;
    private final SlaWaits waits;
    private final SlaClocks clocks;
    private final SlaLedger ledger;
    private final Targets targets;
    private final Schedules schedules;
    private final Engine engine;
    private final DomainClock clock;
    private final UnitMemory memory;
    private final SlaHolds holds;
    private final HandDeadline byHand;

    Sla(
            Tickets tickets,
            SlaWaits waits,
            SlaClocks clocks,
            SlaLedger ledger,
            Targets targets,
            Schedules schedules,
            Engine engine,
            DomainClock clock,
            UnitMemory memory,
            SlaHolds holds,
            HandDeadline byHand) {
        this.byHand = byHand;
        this.memory = memory;
        this.holds = holds;
        this.tickets = tickets;
        this.waits = waits;
        this.clocks = clocks;
        this.ledger = ledger;
        this.targets = targets;
        this.schedules = schedules;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Settles the clocks of a ticket after what happened to it.
     *
     * @param events of this transaction, in order; empty to count anew, such as after a change of a schedule
     */
    public void settle(long number, List<TicketEvent> events) {
        Ticket ticket = tickets.lock(number);
        if (events.stream().anyMatch(e -> e.changed(TicketField.MANUAL_DUE_AT))) {
            ticket = byHand.putOff(ticket);
        }
        Optional<SlaWaits.Row> before = waits.find(number);
        List<SlaClock> open = settle(ticket, before, events);
        boolean opened = events.stream().anyMatch(e -> e.is("opened"));
        tell(ticket, open, before.map(SlaWaits.Row::nextAt).orElse(null), opened);
    }

    /** As {@link #settle}, for the process itself: it is about to look for its next moment and need not be told. */
    void settleForProcess(long number, List<TicketEvent> events) {
        settle(tickets.lock(number), waits.find(number), events);
    }

    /** Gives a ticket without clocks its clocks; their process starts when the transaction ends. */
    void start(long number) {
        Ticket ticket = tickets.lock(number);
        if (waits.find(number).isEmpty()) {
            settle(ticket, Optional.empty(), List.of(), Map.of());
        }
    }

    private List<SlaClock> settle(Ticket ticket, Optional<SlaWaits.Row> before, List<TicketEvent> events) {
        boolean asked = events.isEmpty()
                || before.isPresent()
                        && clocks.open(ticket.number()).stream()
                                .anyMatch(c -> c.phases().paused());
        return settle(ticket, before, events, asked ? holds.of(ticket.number()) : Map.of());
    }

    private List<SlaClock> settle(
            Ticket ticket, Optional<SlaWaits.Row> before, List<TicketEvent> events, Map<ClockKind, String> held) {
        long number = ticket.number();
        Waits wait = before.map(SlaWaits.Row::waits).orElseGet(() -> Waits.opened(number, ticket.createdAt()));
        for (TicketEvent event : events) {
            wait = wait.after(event);
        }
        wait = wait.live(live(ticket), clock.instant());
        boolean raised =
                before.isPresent() && ticket.priorityRank() > before.get().priorityRank();
        List<SlaClock> open = before.isEmpty() ? List.of() : clocks.open(number);
        List<SlaClock> settled = new Settlement(
                        wait,
                        targets(ticket, wait, open, events),
                        pauses(ticket, wait, open, events, held),
                        raised,
                        stopCause(ticket),
                        clock.instant(),
                        hours())
                .settle(open);
        waits.save(wait, ticket.priorityRank());
        clocks.save(settled.stream().filter(c -> !open.contains(c)).toList());
        List<SlaClock> running = settled.stream().filter(SlaClock::open).toList();
        clocks.running(number, running);
        memory.keep(SETTLED, number, ticket);
        ledger.write(ticket, running);
        return running;
    }

    /** Each schedule is looked up once. */
    private Function<String, WorkingTime> hours() {
        Map<String, WorkingTime> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, schedules::orAlways);
    }

    /** @return the next moment of any clock or deadline of the ticket; null when nothing lies ahead */
    @Nullable
    Moment next(long number) {
        return next(tickets.get(number), clocks.open(number));
    }

    private static @Nullable Moment next(Ticket ticket, List<SlaClock> open) {
        return Stream.concat(Stream.of(HandDeadline.next(ticket)), open.stream().map(SlaClock::next))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Moment::at))
                .orElse(null);
    }

    private Map<ClockKind, SlaTarget> targets(
            Ticket ticket, Waits wait, List<SlaClock> open, List<TicketEvent> events) {
        Map<ClockKind, SlaTarget> known = new EnumMap<>(ClockKind.class);
        open.forEach(c -> known.put(c.kind(), c.target()));
        boolean decide =
                events.stream().anyMatch(e -> DECIDING.stream().anyMatch(e::changed)) && !settledWith(ticket, DECIDING);
        if (decide || !known.keySet().containsAll(wait.running().keySet())) {
            Map<ClockKind, SlaTarget> fresh = targets.of(ticket);
            if (decide) {
                return fresh;
            }
            // a newly published table does not act on clocks that run
            fresh.forEach(known::putIfAbsent);
        }
        return known;
    }

    private static boolean pausedByProcess(SlaClock c) {
        return c.phases().paused() && c.phases().last().cause().equals(SlaHolds.CAUSE);
    }

    private Map<ClockKind, String> pauses(
            Ticket ticket, Waits wait, List<SlaClock> open, List<TicketEvent> events, Map<ClockKind, String> held) {
        boolean decide = open.size() < wait.running().size()
                || !held.isEmpty()
                || open.stream().anyMatch(Sla::pausedByProcess)
                || (events.stream().anyMatch(e -> PAUSING.stream().anyMatch(e::changed))
                        && !settledWith(ticket, PAUSING));
        if (decide) {
            Map<ClockKind, String> decided = new EnumMap<>(ClockKind.class);
            decided.putAll(targets.pauses(ticket));
            held.forEach(decided::putIfAbsent);
            return decided;
        }
        Map<ClockKind, String> pauses = new EnumMap<>(ClockKind.class);
        open.stream()
                .filter(c -> c.phases().paused())
                .forEach(c -> pauses.put(c.kind(), c.phases().last().cause()));
        return pauses;
    }

    private void tell(Ticket ticket, List<SlaClock> open, @Nullable Instant told, boolean opened) {
        String key = Long.toString(ticket.number());
        if (ticket.statusClass() == StatusClass.CLOSED || ticket.mergedInto() != null) {
            engine.tellProcess(PROCESS, key, "ticket.closed", Map.of());
            waits.waitsFor(ticket.number(), null);
            return;
        }
        Moment next = next(ticket, open);
        Instant at = next == null ? null : next.at();
        if (Objects.equals(at, told)) {
            return;
        }
        // a ticket of this very transaction has no process yet
        if (opened || engine.tellProcess(PROCESS, key, "sla.changed", Map.of()) == 0) {
            engine.start(PROCESS, key, Map.of("ticketNumber", ticket.number()));
        }
    }

    /** Whether this transaction has settled the ticket already when these values were what they are now. */
    private boolean settledWith(Ticket ticket, Set<TicketField> fields) {
        Ticket then = memory.known(SETTLED, ticket.number());
        return then != null && fields.stream().allMatch(field -> Objects.equals(field.of(then), field.of(ticket)));
    }

    private static boolean live(Ticket ticket) {
        return ticket.statusClass().live() && ticket.mergedInto() == null && !ticket.spam();
    }

    private static String stopCause(Ticket ticket) {
        if (ticket.mergedInto() != null) {
            return "merged";
        }
        return ticket.spam() ? "spam" : ticket.statusClass().key();
    }
}
