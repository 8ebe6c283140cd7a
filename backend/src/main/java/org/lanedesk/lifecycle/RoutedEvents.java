package org.lanedesk.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.Engine;
import org.lanedesk.routing.ChangedBy;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets every event of a ticket go through the routing once, in the transaction of the event; what rules changed only when
 * a row of the table of changes wants to see it, and three rules deep at most. An event told while the
 * engine is at work waits until that work is done: a process must not be told something from inside its own step.
 */
@Component
class RoutedEvents {
    private static final int MAX_DEPTH = 3;
    private static final String TABLE = "changed";
    private final Engine engine;
    private final ChangedBy changedBy;
    private final Tickets tickets;
    private final ThreadLocal<Deque<TicketEvent>> waiting = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<Deque<Runnable>> asked = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<Set<Long>> routing = ThreadLocal.withInitial(HashSet::new);

    RoutedEvents(Engine engine, ChangedBy changedBy, Tickets tickets) {
        this.engine = engine;
        this.changedBy = changedBy;
        this.tickets = tickets;
    }

    @EventListener
    void on(TicketEvent event) {
        if (event.after().containsKey("unrouted")) {
            return;
        }
        if (event.is("opened")) {
            Map<String, Object> variables = variables(event);
            variables.put("ticketNumber", key(event));
            inRouting(event, () -> engine.start(Lifecycle.PROCESS, key(event), variables));
            return;
        }
        boolean byRule = event.cause().changedBy().equals("rule");
        if (byRule ? !changedBy.seesRules(TABLE) : routing.get().contains(event.ticketNumber())) {
            return;
        }
        if (event.cause().depth() > MAX_DEPTH) {
            tickets.change(
                    event.ticketNumber(),
                    TicketChange.of(TicketField.INCIDENT, "incident.ruleLoop").as("incident"),
                    Cause.system());
            return;
        }
        waiting.get().add(event);
        if (engine.atWork()) {
            drainBeforeCommit();
        } else {
            drain();
        }
    }

    /** Routes what has waited; called when the engine has finished a verb, and before the commit. */
    void drain() {
        Deque<TicketEvent> queue = waiting.get();
        while (!engine.atWork() && !queue.isEmpty()) {
            TicketEvent event = queue.poll();
            inRouting(
                    event, () -> engine.tellProcess(Lifecycle.PROCESS, key(event), "ticket.changed", variables(event)));
            if (event.is("returned")) {
                engine.tellProcess(Lifecycle.PROCESS, key(event), "ticket.returned", Map.of());
            }
            if (event.is("sessionUnlinked")) {
                // every process of the ticket may wait for it: it gets no more messages of that conversation (E29)
                engine.tell(key(event), "ticket.sessionUnlinked", unlinked(event));
            }
        }
        while (!engine.atWork() && !asked.get().isEmpty()) {
            asked.get().poll().run();
        }
    }

    /** Does it when the engine has finished what it is at, in the same transaction. */
    void later(Runnable work) {
        asked.get().add(work);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                drain();
            }

            @Override
            public void afterCompletion(int status) {
                asked.remove();
            }
        });
    }

    private void drainBeforeCommit() {
        if (waiting.get().size() > 1) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                drain();
            }

            @Override
            public void afterCompletion(int status) {
                waiting.remove();
            }
        });
    }

    private void inRouting(TicketEvent event, Runnable work) {
        Set<Long> now = routing.get();
        boolean mine = now.add(event.ticketNumber());
        try {
            work.run();
        } finally {
            if (mine) {
                now.remove(event.ticketNumber());
            }
        }
    }

    private static String key(TicketEvent event) {
        return String.valueOf(event.ticketNumber());
    }

    private static Map<String, Object> unlinked(TicketEvent event) {
        return Map.of(
                "sessionId", String.valueOf(event.before().get("session")),
                "reason", String.valueOf(event.after().get("reason")));
    }

    private static Map<String, Object> variables(TicketEvent event) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("event", event.type());
        variables.put("eventId", event.id().toString());
        return variables;
    }
}
