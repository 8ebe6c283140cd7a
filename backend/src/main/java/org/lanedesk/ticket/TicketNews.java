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

    TicketNews(ApplicationEventPublisher events, JdbcClient db, DomainClock clock) {
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
        db.sql("select number, version from ticket where number = any(?)")
                .param(numbers.toArray(new Long[0]))
                .query((row, n) -> new LiveSignal(
                        "ticket",
                        Map.of("number", row.getLong("number"), "version", row.getInt("version"), "at", at),
                        Audience.ticketAndClients(row.getLong("number"))))
                .list()
                .forEach(events::publishEvent);
        events.publishEvent(new LiveSignal("counters", Map.of(), Audience.desk()));
    }
}
