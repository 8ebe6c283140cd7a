package org.lanedesk.lifecycle;

import java.util.Map;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.StatusAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the process of a ticket do what a rule or macro wants of its status, so that it never stands elsewhere. */
@Component
class AskedStatuses {
    private static final Logger LOG = LoggerFactory.getLogger(AskedStatuses.class);
    private final Engine engine;
    private final Lifecycle lifecycle;
    private final RoutedEvents routed;

    AskedStatuses(Engine engine, Lifecycle lifecycle, RoutedEvents routed) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.routed = routed;
    }

    /** @throws Problem 409 when a person's macro asks for what the process does not offer */
    @EventListener
    void on(StatusAsked asked) {
        if (engine.atWork()) {
            routed.later(() -> quietly(asked));
        } else {
            act(asked);
        }
    }

    /** A rule has nobody to tell that the process says no; the ticket stays as it is. */
    private void quietly(StatusAsked asked) {
        try {
            act(asked);
        } catch (Problem refused) {
            LOG.info("Ticket {} is not {}d by a rule: {}", asked.ticketNumber(), asked.verb(), refused.code());
        }
    }

    private void act(StatusAsked asked) {
        lifecycle.request(asked.ticketNumber(), asked.verb(), Map.of(), asked.cause());
    }
}
