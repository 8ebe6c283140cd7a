package org.lanedesk.lifecycle;

import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.Engine;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * Keeps a ticket workable whose process could not be started (a broken model, see its incident): nothing accepted
 * depends on a healthy model. As soon as a process runs, the process alone decides.
 */
@Component
class WithoutProcess {
    private static final Map<String, String> STATUS =
            Map.of("resolve", "resolved", "close", "closed", "reopen", "open");
    private final Engine engine;
    private final StatusChange status;

    WithoutProcess(Engine engine, StatusChange status) {
        this.engine = engine;
        this.status = status;
    }

    Set<String> offered(Ticket ticket) {
        if (!orphan(ticket)) {
            return Set.of();
        }
        return ticket.statusClass().live()
                ? Set.of("resolve", "close")
                : ticket.statusClass() == StatusClass.RESOLVED ? Set.of("close", "reopen") : Set.of("reopen");
    }

    boolean act(Ticket ticket, String verb, Cause cause) {
        if (!offered(ticket).contains(verb)) {
            return false;
        }
        status.to(ticket.number(), String.valueOf(STATUS.get(verb)), cause);
        return true;
    }

    private boolean orphan(Ticket ticket) {
        return ticket.incident() != null && !engine.runs(Lifecycle.PROCESS, String.valueOf(ticket.number()));
    }
}
