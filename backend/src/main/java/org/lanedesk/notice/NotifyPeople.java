package org.lanedesk.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks table D10 whom an event is told to, and tells them. */
@Component("notice.notifyPeople")
public class NotifyPeople {
    static final String TABLE = "notifications";
    private final Decisions decisions;
    private final TicketFacts facts;
    private final TicketEvents events;
    private final NotifyAction action;
    private final ApplicationEventPublisher log;

    NotifyPeople(
            Decisions decisions,
            TicketFacts facts,
            TicketEvents events,
            NotifyAction action,
            ApplicationEventPublisher log) {
        this.decisions = decisions;
        this.facts = facts;
        this.events = events;
        this.action = action;
        this.log = log;
    }

    @Transactional
    public void about(long ticket, @Nullable UUID eventId) {
        Decision decision = decisions.decide(TABLE, facts.of(ticket, eventId));
        TicketEvent event = eventId == null ? null : events.find(eventId).orElse(null);
        List<Map<String, Object>> applied = new ArrayList<>();
        for (Decision.Row row : decision.applied()) {
            Object audience = row.outputs().get("notify");
            if (audience != null) {
                Cause cause = Cause.rule(
                        row.name(),
                        Map.of("table", TABLE, "version", decision.version(), "row", row.id(), "rule", row.name()),
                        1);
                Map<String, Object> done = new LinkedHashMap<>(
                        action.apply(new ActionContext(ticket, cause, event, row.outputs()), audience));
                done.put("row", row.index());
                done.put("action", "notify");
                done.put("value", audience);
                applied.add(done);
            }
        }
        log.publishEvent(new Decided(ticket, eventId, decision, Map.of("applied", applied, "lost", List.of())));
    }
}
