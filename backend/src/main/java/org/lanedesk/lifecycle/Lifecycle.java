package org.lanedesk.lifecycle;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Holds;
import org.lanedesk.engine.Inspection;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Causes;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Hands the verbs to the process ticketLifecycle and says which ones it waits for. */
@Component
public class Lifecycle implements TicketVerbs {
    public static final String PROCESS = "ticketLifecycle";
    /** verb → the end of the message's name; before it stands {@code ticket}, or the process that holds the verb */
    private static final Map<String, String> MESSAGES = Map.of(
            "resolve", "resolveRequested",
            "close", "closeRequested",
            "reopen", "reopenRequested",
            "defer", "deferRequested");

    private final Engine engine;
    private final Inspection inspection;
    private final Tickets tickets;
    private final WithoutProcess withoutProcess;
    private final RoutedEvents routed;
    private final Holds holds;
    private final MessageSource texts;

    Lifecycle(
            Engine engine,
            Inspection inspection,
            Tickets tickets,
            WithoutProcess withoutProcess,
            RoutedEvents routed,
            Holds holds,
            MessageSource texts) {
        this.holds = holds;
        this.texts = texts;
        this.engine = engine;
        this.inspection = inspection;
        this.tickets = tickets;
        this.withoutProcess = withoutProcess;
        this.routed = routed;
    }

    @Override
    public Set<String> offered(long number) {
        Set<String> verbs = awaited(number);
        for (Holds.Hold hold : holds.of(String.valueOf(number))) {
            verbs.removeIf(verb -> hold.verbs().contains(verb) && !allows(hold, verb));
        }
        return verbs;
    }

    @Override
    public Set<String> awaited(long number) {
        String key = String.valueOf(number);
        Set<String> awaited = engine.awaits(PROCESS, key);
        Set<String> verbs = new LinkedHashSet<>();
        if (awaited.isEmpty()) {
            verbs.addAll(withoutProcess.offered(tickets.get(number)));
        }
        MESSAGES.forEach((verb, message) -> {
            if (awaited.contains("ticket." + message)) {
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
        String key = String.valueOf(number);
        if (!cause.changedBy().equals("process") && heldBack(key, verb, message, cause)) {
            return;
        }
        String name = "ticket." + message;
        int told = Causes.with(cause, () -> engine.tellProcess(PROCESS, key, name, facts));
        if (told == 0 && !withoutProcess.act(ticket, verb, cause)) {
            throw Problem.of(
                    409,
                    "lifecycle.notNow." + verb,
                    said(ticket.statusClass()),
                    String.join(", ", inspection.steps(PROCESS, key)));
        }
        routed.drain();
    }

    private String said(StatusClass status) {
        return String.valueOf(
                texts.getMessage("statusClass." + status.key(), null, status.key(), LocaleContextHolder.getLocale()));
    }

    /**
     * A service process that holds the verb is asked instead; its blocks do the rest.
     *
     * @return true when it was told
     */
    private boolean heldBack(String key, String verb, String message, Cause cause) {
        for (Holds.Hold hold : holds.of(key)) {
            if (hold.verbs().contains(verb)) {
                if (!allows(hold, verb)) {
                    throw Problem.of(
                            409, "lifecycle.held." + verb, String.join(", ", inspection.steps(hold.process(), key)));
                }
                Causes.with(
                        cause, () -> engine.tellProcess(hold.process(), key, hold.process() + "." + message, Map.of()));
                routed.drain();
                return true;
            }
        }
        return false;
    }

    private static boolean allows(Holds.Hold hold, String verb) {
        return hold.awaited().contains(hold.process() + "." + MESSAGES.get(verb));
    }
}
