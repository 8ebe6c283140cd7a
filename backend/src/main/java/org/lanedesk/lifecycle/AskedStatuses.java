package org.lanedesk.lifecycle;

import java.util.Map;
import org.lanedesk.engine.Engine;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.StatusAsked;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the process of a ticket do what a rule or macro wants of its status, so that it never stands elsewhere. */
@Component
class AskedStatuses {
    private final Engine engine;
    private final Lifecycle lifecycle;
    private final RoutedEvents routed;
    private final Tickets tickets;
    private final Sessions sessions;
    private final Messages messages;

    AskedStatuses(
            Engine engine,
            Lifecycle lifecycle,
            RoutedEvents routed,
            Tickets tickets,
            Sessions sessions,
            Messages messages) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.messages = messages;
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

    /** A rule has nobody to tell that the process says no: the ticket stays as it is, and its timeline says why. */
    private void quietly(StatusAsked asked) {
        try {
            act(asked);
        } catch (Problem refused) {
            long number = asked.ticketNumber();
            String rule = asked.cause().name();
            messages.add(NewMessage.of(
                            MessageKind.SYSTEM,
                            Author.rule(rule),
                            "Status " + asked.status()
                                    + " was not set: the process of the ticket does not offer it now")
                    .in(sessions.current(number).map(Session::id).orElse(null), number, null)
                    .detail(Map.of("kind", "statusRefused", "status", asked.status(), "name", rule)));
        }
    }

    private void act(StatusAsked asked) {
        long number = asked.ticketNumber();
        lifecycle.request(number, asked.verb(), Map.of(), asked.cause());
        String to = tickets.statusClass(asked.status());
        if (to != null) {
            tickets.named(number, StatusClass.of(to), asked.status(), asked.cause());
        }
    }
}
