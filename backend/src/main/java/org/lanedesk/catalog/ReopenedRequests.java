package org.lanedesk.catalog;

import java.util.List;
import org.lanedesk.engine.Engine;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was withdrawn, declined or delivered and is opened again goes on: its line no longer tells the old ending (S13). */
@Component
class ReopenedRequests {
    private final ServiceRequests requests;
    private final Engine engine;

    ReopenedRequests(ServiceRequests requests, Engine engine) {
        this.requests = requests;
        this.engine = engine;
    }

    @EventListener
    void on(TicketEvent event) {
        if (!event.is("reopened")) {
            return;
        }
        long number = event.ticketNumber();
        requests.find(number).ifPresent(request -> {
            String definition = request.definition();
            boolean runs = definition != null
                    && !engine.running(List.of(String.valueOf(number)), List.of(definition))
                            .isEmpty();
            requests.reopened(number, !runs);
        });
    }
}
