package org.lanedesk.catalog;

import java.util.LinkedHashSet;
import java.util.Set;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Holds;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ticket that is closed or merged needs its service process no more. */
@Component
class RequestEnds {
    private final ServiceRequests requests;
    private final Services services;
    private final Engine engine;
    private final Holds holds;

    RequestEnds(ServiceRequests requests, Services services, Engine engine, Holds holds) {
        this.holds = holds;
        this.requests = requests;
        this.services = services;
        this.engine = engine;
    }

    @EventListener
    void on(TicketEvent event) {
        if (!event.is("closed", "merged")) {
            return;
        }
        String key = String.valueOf(event.ticketNumber());
        Set<String> processes = new LinkedHashSet<>();
        requests.find(event.ticketNumber())
                .flatMap(r -> services.find(r.service()))
                .map(Service::process)
                .ifPresent(processes::add);
        holds.of(key).forEach(hold -> processes.add(hold.process()));
        // a process that closes the ticket itself goes on to its own end
        processes.remove(String.valueOf(event.cause().detail().get("process")));
        processes.forEach(p -> engine.end(p, key, event.type()));
    }
}
