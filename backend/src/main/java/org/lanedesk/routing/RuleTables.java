package org.lanedesk.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs a rule table over a ticket: decides, does what the matched rows say, keeps the reason. */
@Component
public class RuleTables {
    private final ChangedBy changedBy;
    private final FactCatalogue facts;
    private final TicketActions actions;
    private final TicketEvents events;
    private final ApplicationEventPublisher tell;

    RuleTables(
            ChangedBy changedBy,
            FactCatalogue facts,
            TicketActions actions,
            TicketEvents events,
            ApplicationEventPublisher tell) {
        this.changedBy = changedBy;
        this.facts = facts;
        this.actions = actions;
        this.events = events;
        this.tell = tell;
    }

    /** All rows see the same facts; for one field the first row that sets it wins, tags and notices add up. */
    public Decision apply(String table, long ticket, @Nullable UUID eventId) {
        TicketEvent event = eventId == null ? null : events.find(eventId).orElse(null);
        Decision decision = changedBy.decide(table, facts.of(ticket, eventId), event);
        int depth = event == null ? 0 : event.cause().depth();
        Map<String, Integer> setBy = new HashMap<>();
        List<Map<String, Object>> applied = new ArrayList<>();
        List<Map<String, Object>> lost = new ArrayList<>();
        List<RuleFired> fired = new ArrayList<>();
        for (Decision.Row row : decision.applied()) {
            Map<String, Object> effects = new LinkedHashMap<>();
            Cause cause = Cause.rule(
                    row.name(),
                    Map.of("table", table, "version", decision.version(), "row", row.id(), "rule", row.name()),
                    depth + 1);
            row.outputs().forEach((key, value) -> {
                TicketAction action = actions.find(key).orElse(null);
                if (action == null) {
                    return;
                }
                Integer winner = action.addsUp() ? null : setBy.putIfAbsent(key, row.index());
                if (winner != null) {
                    lost.add(Map.of("row", row.index(), "action", key, "value", value, "to", winner));
                    return;
                }
                Map<String, Object> done = action.apply(new ActionContext(ticket, cause, event, row.outputs()), value);
                Map<String, Object> entry = new LinkedHashMap<>(done);
                entry.put("row", row.index());
                entry.put("action", key);
                entry.put("value", value);
                applied.add(entry);
                if (!done.isEmpty() && !done.containsKey("warning")) {
                    effects.put(key, value);
                }
            });
            if (!effects.isEmpty()) {
                fired.add(new RuleFired(ticket, table, decision.version(), row.id(), row.index(), row.name(), effects));
            }
        }
        tell.publishEvent(new Decided(ticket, eventId, decision, Map.of("applied", applied, "lost", lost)));
        fired.forEach(tell::publishEvent);
        return decision;
    }
}
