package org.lanedesk.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketFacts;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a ticket to somebody as the table {@code assignment} says. Its matched rows are a chain: the next one is asked
 * when nobody qualifies by the one before. When nobody qualifies at all, the ticket waits for an agent (A17).
 */
@Component
@Transactional
public class AssignTicket {
    static final String TABLE = "assignment";
    private final Tickets tickets;
    private final TicketEvents events;
    private final TicketFacts facts;
    private final Decisions decisions;
    private final Strategies strategies;
    private final ChoosePerson choose;
    private final Give give;
    private final Waits waits;
    private final ApplicationEventPublisher tell;
    private final AvailabilityCount availability;

    AssignTicket(
            Tickets tickets,
            TicketEvents events,
            TicketFacts facts,
            Decisions decisions,
            Strategies strategies,
            ChoosePerson choose,
            Give give,
            Waits waits,
            ApplicationEventPublisher tell,
            AvailabilityCount availability) {
        this.availability = availability;
        this.tickets = tickets;
        this.events = events;
        this.facts = facts;
        this.decisions = decisions;
        this.strategies = strategies;
        this.choose = choose;
        this.give = give;
        this.waits = waits;
        this.tell = tell;
    }

    /**
     * Decides anew and acts; the reason goes into the decision log.
     *
     * @param event what happened to the ticket; null when an agent has become available
     */
    public void run(long number, @Nullable UUID event) {
        Ticket ticket = tickets.lock(number);
        Decision decision = decisions.decide(TABLE, facts.of(number, event));
        int depth = event == null
                ? 0
                : events.find(event).map(TicketEvent::cause).map(Cause::depth).orElse(0);
        AssignmentOutcome outcome = new AssignmentOutcome();
        long seen = availability.now();
        follow(ticket, decision, depth + 1, outcome, seen);
        tell.publishEvent(new Decided(number, event, decision, outcome.toMap()));
    }

    /** As {@link #run}, by one strategy that a person or a rule has named instead of the table. */
    void by(Ticket ticket, Terms terms, Cause cause) {
        AssignmentOutcome outcome = new AssignmentOutcome();
        long seen = availability.now();
        if (!step(ticket, terms, cause, outcome) && ticket.assignee() == null) {
            give.none(ticket, outcome.reason(ticket.group()), cause);
            waits.begin(ticket.number(), terms.waitMinutes(), seen);
        }
    }

    /** Looks, without locking, who would qualify now. */
    @Transactional(readOnly = true)
    Look look(Ticket ticket) {
        Map<UUID, String> refusals = new HashMap<>();
        for (Map<String, Object> row :
                decisions.decide(TABLE, facts.of(ticket.number(), null)).outputs()) {
            Terms terms = Terms.of(row);
            Strategy strategy = strategies.find(terms.strategy());
            if (strategy == null) {
                continue;
            }
            for (ChoosePerson.Seen seen : choose.look(ticket, strategy, terms)) {
                if (seen.refusal() == null) {
                    return new Look(true, Map.of());
                }
                refusals.put(seen.candidate().id(), seen.refusal());
            }
        }
        return new Look(false, refusals);
    }

    /**
     * @param likely somebody seems to qualify
     * @param refusals otherwise: why not, by person
     */
    record Look(boolean likely, Map<UUID, String> refusals) {}

    private void follow(Ticket ticket, Decision decision, int depth, AssignmentOutcome outcome, long seen) {
        List<Terms> tried = new ArrayList<>();
        for (Decision.Row row : decision.applied()) {
            if (!row.outputs().containsKey("strategy")) {
                continue;
            }
            Terms terms = Terms.of(row.outputs());
            outcome.row(row.index(), terms.strategy());
            Cause cause = Cause.rule(
                    row.name(),
                    Map.of("table", TABLE, "version", decision.version(), "row", row.id(), "rule", row.name()),
                    depth);
            if (step(ticket, terms, cause, outcome)) {
                return;
            }
            tried.add(terms);
        }
        if (tried.isEmpty()) {
            return;
        }
        if (Boolean.TRUE.equals(decision.facts().get("assigneeInGroup"))) {
            outcome.kept("assignment.nobodyElse");
        } else {
            give.none(ticket, outcome.reason(ticket.group()), Cause.rule(TABLE, Map.of("table", TABLE), depth));
            waits.begin(ticket.number(), tried.get(tried.size() - 1).waitMinutes(), seen);
            outcome.waits();
        }
    }

    /** @return false when nobody qualifies by these terms */
    private boolean step(Ticket ticket, Terms terms, Cause cause, AssignmentOutcome outcome) {
        if (ticket.assignee() != null
                && "agent".equals(ticket.assignedBy())
                && byMachine(cause)
                && !terms.evenByHand()) {
            outcome.kept("assignment.byHand");
            return true;
        }
        switch (terms.strategy()) {
            case Strategies.KEEP -> outcome.kept("assignment.stays");
            case Strategies.QUEUE -> give.queue(ticket, cause);
            case Strategies.UNASSIGN -> give.unassign(ticket, cause);
            default -> {
                Strategy strategy = strategies.find(terms.strategy());
                if (strategy == null) {
                    throw Problem.invalid("strategy", "assignment.noStrategy", terms.strategy());
                }
                ChoosePerson.Choice choice = choose.choose(ticket, strategy, terms);
                outcome.skipped(choice.skipped());
                if (choice.chosen() == null) {
                    return false;
                }
                outcome.chosen(choice.chosen());
                give.to(ticket, choice.chosen(), cause);
            }
        }
        return true;
    }

    private static boolean byMachine(Cause cause) {
        return !cause.changedBy().equals("agent");
    }
}
