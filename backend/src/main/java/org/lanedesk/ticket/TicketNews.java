package org.lanedesk.ticket;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.LiveSignal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open pages of changed tickets, once per ticket and transaction, with the version that is committed. */
@Component
class TicketNews {
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final DomainClock clock;
    private final TicketMemory tickets;

    TicketNews(ApplicationEventPublisher events, JdbcClient db, DomainClock clock, TicketMemory tickets) {
        this.tickets = tickets;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void changed(TicketEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(Set.of(event.ticketNumber()));
            return;
        }
        @SuppressWarnings("unchecked")
        Set<Long> numbers = (Set<Long>) TransactionSynchronizationManager.getResource(this);
        if (numbers == null) {
            Set<Long> made = new LinkedHashSet<>();
            numbers = made;
            TransactionSynchronizationManager.bindResource(this, made);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    tell(made);
                }

                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(TicketNews.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(TicketNews.this, made);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(TicketNews.this);
                }
            });
        }
        numbers.add(event.ticketNumber());
    }

    private void tell(Set<Long> numbers) {
        String at = clock.instant().toString();
        numbers.forEach(number -> tickets.find(number)
                .map(Ticket::version)
                .or(() -> db.sql("select version from ticket where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .optional())
                .ifPresent(version -> events.publishEvent(new LiveSignal(
                        "ticket",
                        Map.of("number", number, "version", version, "at", at),
                        Audience.ticketAndClients(number)))));
        events.publishEvent(new LiveSignal("counters", Map.of(), Audience.desk()));
    }
}
