package org.lanedesk.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ClientSteps;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.TicketAction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Action "startProcess": a rule or macro starts a service process, such as incident, for the ticket, once at a time. It
 * begins when all that the rules do is done: a broken process leaves an incident, not an unrouted ticket (C08).
 */
@Component
class StartProcessAction implements TicketAction {
    private final Engine engine;
    private final ClientSteps processes;

    StartProcessAction(@Lazy Engine engine, @Lazy ClientSteps processes) {
        this.engine = engine;
        this.processes = processes;
    }

    @Override
    public String key() {
        return "startProcess";
    }

    @Override
    public LocalizedText label() {
        return new LocalizedText(Map.of("en", "Start process", "ru", "Запустить процесс", "pl", "Uruchom proces"));
    }

    @Override
    public boolean addsUp() {
        return true;
    }

    @Override
    public @Nullable String check(Object value) {
        return processes.deployed(value.toString().strip()) ? null : "field.noSuch";
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        String process = value.toString().strip();
        String key = String.valueOf(context.ticketNumber());
        if (engine.runs(process, key)) {
            return Map.of();
        }
        if (!processes.deployed(process)) {
            return Map.of("warning", "field.noSuch");
        }
        engine.startSoon(process, key, Map.of());
        return Map.of("after", process);
    }
}
