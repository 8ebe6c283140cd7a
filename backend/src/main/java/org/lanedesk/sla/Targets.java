package org.lanedesk.sla;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.ticket.Ticket;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the tables what a ticket has to keep (D5) and what stands still (D11), in the versions in force now. */
@Component
class Targets {
    static final String TARGETS = "sla-targets";
    static final String PAUSES = "deferral-effects";
    private final Decisions decisions;
    private final SlaFacts facts;
    private final LineSchedules schedules;
    private final ApplicationEventPublisher events;

    Targets(Decisions decisions, SlaFacts facts, LineSchedules schedules, ApplicationEventPublisher events) {
        this.events = events;
        this.decisions = decisions;
        this.facts = facts;
        this.schedules = schedules;
    }

    Map<ClockKind, SlaTarget> of(Ticket ticket) {
        Decision decision = decisions.decide(TARGETS, facts.of(ticket));
        Map<ClockKind, SlaTarget> targets = SlaTargets.of(decision.outputs(), schedules.keyOf(ticket.line()))
                .byKind();
        Map<String, Object> outcome = new HashMap<>();
        targets.forEach((kind, target) ->
                outcome.put(kind.key() + "Minutes", target.working().toMinutes()));
        events.publishEvent(new Decided(ticket.number(), null, decision, outcome));
        return targets;
    }

    /** @return the cause by kind; the first reply never pauses, whatever the table says (C07) */
    Map<ClockKind, String> pauses(Ticket ticket) {
        List<Map<String, Object>> outputs =
                decisions.decide(PAUSES, facts.of(ticket)).outputs();
        Map<ClockKind, String> pauses = new EnumMap<>(ClockKind.class);
        String reason = ticket.deferredReason() == null ? "" : ":" + ticket.deferredReason();
        for (ClockKind kind : List.of(ClockKind.NEXT_REPLY, ClockKind.RESOLUTION)) {
            if (first(outputs, kind.key()) instanceof String effect && effect.equals("pause")) {
                pauses.put(kind, ticket.status() + reason);
            }
        }
        return pauses;
    }

    private static @Nullable Object first(List<Map<String, Object>> outputs, String column) {
        return outputs.stream()
                .map(row -> row.get(column))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
