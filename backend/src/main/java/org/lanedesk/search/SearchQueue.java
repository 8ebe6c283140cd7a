package org.lanedesk.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.memory.UnitMemory;
import org.lanedesk.ticket.TagRenamed;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes which tickets have new words: one row per ticket and transaction, inside it, so that nothing is forgotten and
 * the transaction waits for nobody. Rows are only ever added and taken, never changed.
 */
@Component
class SearchQueue {
    private static final Object KEY = new Object();
    private static final int OF_ONE_CONTACT = 2_000;
    // words taken in together cost a fraction of words taken in one by one, and nobody searches sooner
    private static final long GATHER_MS = 150;
    private final JdbcClient db;
    private final UnitMemory memory;
    private final Semaphore bell = new Semaphore(0);

    SearchQueue(JdbcClient db, UnitMemory memory) {
        this.db = db;
        this.memory = memory;
    }

    @EventListener
    void changed(TicketEvent event) {
        if (event.is("slaWarned", "slaBreached", "slaEscalated", "nobodyAvailable")
                || !noted().add(event.ticketNumber())) {
            return;
        }
        memory.later(
                "search_queue", "insert into search_queue (ticket_number) values (?)", List.of(event.ticketNumber()));
    }

    @EventListener
    void renamed(TagRenamed tag) {
        db.sql("insert into search_queue (ticket_number) select unnest(cast(? as bigint[]))")
                .param(tag.tickets().toArray(new Long[0]))
                .update();
        noted();
    }

    /** A new name of a customer or company is to be found too. */
    @EventListener
    void renamed(Audited audited) {
        String[] object = audited.object().split(" ", 2);
        boolean contact = audited.action().equals("contact.changed");
        if ((contact || audited.action().equals("company.changed")) && object.length == 2) {
            db.sql("insert into search_queue (ticket_number) select number from ticket where "
                            + (contact ? "requester" : "company") + "::text = ? order by number desc limit "
                            + OF_ONE_CONTACT)
                    .param(object[1])
                    .update();
            noted();
        }
    }

    /** Waits for the next commit with news on this node, at most so long, and a little for others that follow. */
    void await(long millis) throws InterruptedException {
        if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            Thread.sleep(GATHER_MS);
            bell.drainPermits();
        }
    }

    @SuppressWarnings("unchecked")
    private Set<Long> noted() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.release();
            return new HashSet<>();
        }
        Set<Long> noted = (Set<Long>) TransactionSynchronizationManager.getResource(KEY);
        if (noted != null) {
            return noted;
        }
        Set<Long> made = new HashSet<>();
        TransactionSynchronizationManager.bindResource(KEY, made);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(KEY, made);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
                bell.release();
            }
        });
        return made;
    }
}
