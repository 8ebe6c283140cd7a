package org.lanedesk.lifecycle;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Inspection;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Causes;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Hands the verbs to the process ticketLifecycle and says which ones it waits for. */
@Component
public class Lifecycle implements TicketVerbs {
    public static final String PROCESS = "ticketLifecycle";
    private static final Map<String, String> MESSAGES = Map.of(
            "resolve", "ticket.resolveRequested",
            "close", "ticket.closeRequested",
            "reopen", "ticket.reopenRequested",
            "defer", "ticket.deferRequested");
    private final Engine engine;
    private final Inspection inspection;
    private final Tickets tickets;
    private final WithoutProcess withoutProcess;
    private final RoutedEvents routed;

    Lifecycle(
            Engine engine, Inspection inspection, Tickets tickets, WithoutProcess withoutProcess, RoutedEvents routed) {
        this.engine = engine;
        this.inspection = inspection;
        this.tickets = tickets;
        this.withoutProcess = withoutProcess;
        this.routed = routed;
    }

    @Override
    public Set<String> offered(long number) {
        String key = String.valueOf(number);
        Set<String> awaited = engine.awaits(PROCESS, key);
        Set<String> verbs = new LinkedHashSet<>();
        if (awaited.isEmpty()) {
            verbs.addAll(withoutProcess.offered(tickets.get(number)));
        }
        MESSAGES.forEach((verb, message) -> {
            if (awaited.contains(message)) {
                verbs.add(verb);
            }
        });
        if (engine.awaits("ticketDeferral", key).contains("deferral.wakeRequested")) {
            verbs.add("return");
        }
        return verbs;
    }

    @Override
    public void request(long number, String verb, Map<String, Object> facts, Cause cause) {
        String message = MESSAGES.get(verb);
        if (message == null) {
            throw Problem.notFound("action", verb);
        }
        Ticket ticket = tickets.lock(number);
        int told = Causes.with(cause, () -> engine.tellProcess(PROCESS, String.valueOf(number), message, facts));
        if (told == 0 && !withoutProcess.act(ticket, verb, cause)) {
            throw Problem.of(
                    409,
                    "lifecycle.notNow." + verb,
                    ticket.statusClass().key(),
                    String.join(", ", inspection.steps(PROCESS, String.valueOf(number))));
        }
        routed.drain();
    }
}
