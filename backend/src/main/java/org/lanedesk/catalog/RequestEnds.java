package org.lanedesk.catalog;

import org.lanedesk.engine.Engine;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A request that is closed or merged needs its process no more. */
@Component
class RequestEnds {
    private final ServiceRequests requests;
    private final Services services;
    private final Engine engine;

    RequestEnds(ServiceRequests requests, Services services, Engine engine) {
        this.requests = requests;
        this.services = services;
        this.engine = engine;
    }

    @EventListener
    void on(TicketEvent event) {
        if (event.is("closed", "merged")) {
            requests.find(event.ticketNumber())
                    .flatMap(r -> services.find(r.service()))
                    .map(Service::process)
                    .ifPresent(p -> engine.end(p, String.valueOf(event.ticketNumber()), event.type()));
        }
    }
}
