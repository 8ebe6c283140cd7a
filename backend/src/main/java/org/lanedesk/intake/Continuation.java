package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Table D7: what a message to an existing conversation does to its ticket. */
@Component
class Continuation {
    private final Decisions decisions;
    private final TicketFacts facts;
    private final ApplicationEventPublisher tell;

    Continuation(Decisions decisions, TicketFacts facts, ApplicationEventPublisher tell) {
        this.decisions = decisions;
        this.facts = facts;
        this.tell = tell;
    }

    /** @return append, reopen, newLinked or ignore */
    String of(Ticket ticket, String author, boolean token, boolean automatic) {
        Map<String, Object> known = new LinkedHashMap<>(facts.of(ticket.number(), null));
        known.put("author", author);
        known.put("token", token);
        known.put("message", Map.of("automatic", automatic));
        Decision decision = decisions.decide("continuation", known);
        String outcome = decision.outputs().stream()
                .map(o -> o.get("outcome"))
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("newLinked");
        if (!ticket.statusClass().live()) {
            tell.publishEvent(new Decided(ticket.number(), null, decision, Map.of("outcome", outcome)));
        }
        return outcome;
    }
}
