package org.lanedesk.sla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.ScheduleChanged;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Settles the clocks of every ticket that a transaction touched, once, when everything else in it is done: many changes
 * by rules cost one look at the tables, and clocks see only the final state.
 */
@Component
class SlaEvents {
    private final SafeSettle settle;
    private final SlaClocks clocks;

    SlaEvents(SafeSettle settle, SlaClocks clocks) {
        this.settle = settle;
        this.clocks = clocks;
    }

    @EventListener
    void on(TicketEvent event) {
        if (!event.is("slaWarned", "slaBreached")) {
            add(event.ticketNumber(), event);
        }
    }

    @EventListener
    void on(ScheduleChanged event) {
        clocks.ticketsOn(event.key()).forEach(number -> add(number, null));
    }

    /** Settles a ticket whose process looks for its next moment, so that it finds the right one at once. */
    void settleForProcess(Ticket ticket) {
        Touched touched = (Touched) TransactionSynchronizationManager.getResource(this);
        // an end is told to the process when all else is done
        if (touched != null && ticket.statusClass() != StatusClass.CLOSED && ticket.mergedInto() == null) {
            List<TicketEvent> events = touched.tickets.remove(ticket.number());
            if (events != null) {
                settle.settleForProcess(ticket.number(), events);
            }
        }
    }

    private void add(long number, @Nullable TicketEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            settle.settle(number, event == null ? List.of() : List.of(event));
            return;
        }
        Touched touched = (Touched) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            touched = new Touched();
            TransactionSynchronizationManager.bindResource(this, touched);
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
        List<TicketEvent> events = touched.tickets.computeIfAbsent(number, n -> new ArrayList<>());
        if (event != null) {
            events.add(event);
        }
    }

    private final class Touched implements TransactionSynchronization {
        private final Map<Long, List<TicketEvent>> tickets = new LinkedHashMap<>();
        private boolean committing;

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            settle();
        }

        void settle() {
            while (!tickets.isEmpty()) {
                Long number = tickets.keySet().iterator().next();
                List<TicketEvent> events = List.copyOf(tickets.get(number));
                tickets.remove(number);
                settle.settle(number, events);
            }
        }

        @Override
        public void beforeCompletion() {
            if (committing) {
                // what others still did before the commit
                settle();
            }
            TransactionSynchronizationManager.unbindResourceIfPossible(SlaEvents.this);
        }
    }
}
