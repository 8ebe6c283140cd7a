package org.lanedesk.sla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks table D6 what to do at a moment of a clock, and does it through the registry of ticket actions. */
@Component
class Escalation {
    static final String TABLE = "escalation-steps";
    /** columns that say who is told and when to ask again; {@code notify} is told as an event, once per person */
    private static final Set<String> OWN = Set.of("notify", "askAgainMinutes", "then");

    private final Decisions decisions;
    private final SlaFacts facts;
    private final TicketActions actions;
    private final Audiences audiences;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;

    Escalation(
            Decisions decisions,
            SlaFacts facts,
            TicketActions actions,
            Audiences audiences,
            Tickets tickets,
            ApplicationEventPublisher events) {
        this.events = events;
        this.decisions = decisions;
        this.facts = facts;
        this.actions = actions;
        this.audiences = audiences;
        this.tickets = tickets;
    }

    /**
     * @param recipients who is to be told
     * @param askAgainMinutes working minutes after which the table wants to be asked for the next step; null = never
     */
    record Outcome(List<UUID> recipients, @Nullable Long askAgainMinutes) {}

    Outcome act(SlaClock clock, String moment, int step) {
        Ticket ticket = tickets.get(clock.ticketNumber());
        Map<String, Object> known = facts.of(ticket);
        known.put("clock", clock.kind().key());
        known.put("moment", moment);
        known.put("step", step);
        known.put("policy", clock.target().policy());
        Decision decision = decisions.decide(TABLE, known);
        StringBuilder notify = new StringBuilder();
        Map<String, Object> wanted = new LinkedHashMap<>();
        Long again = null;
        for (Decision.Row row : decision.applied()) {
            Map<String, Object> outputs = row.outputs();
            notify.append(',').append(outputs.getOrDefault("notify", ""));
            if (again == null && outputs.get("askAgainMinutes") instanceof Number minutes && minutes.longValue() >= 1) {
                again = minutes.longValue();
            }
            outputs.forEach((column, value) -> apply(ticket, decision, row, wanted, column, value));
        }
        List<UUID> recipients = audiences.of(tickets.get(ticket.number()), notify.toString());
        Map<String, Object> outcome = new LinkedHashMap<>(wanted);
        outcome.put("told", recipients.stream().map(UUID::toString).toList());
        events.publishEvent(new Decided(ticket.number(), null, decision, outcome));
        return new Outcome(recipients, again);
    }

    private void apply(
            Ticket ticket, Decision decision, Decision.Row row, Map<String, Object> done, String column, Object value) {
        TicketAction action = OWN.contains(column) ? null : actions.find(column).orElse(null);
        if (action == null || (done.putIfAbsent(column, value) != null && !action.addsUp())) {
            return;
        }
        Map<String, Object> detail =
                Map.of("table", TABLE, "version", decision.version(), "row", row.id(), "rule", row.name());
        action.apply(new ActionContext(ticket.number(), Cause.rule(row.name(), detail, 1), null, row.outputs()), value);
    }
}
