package org.lanedesk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the documents of changed tickets up to date, behind the transactions that change them. One node at a time does
 * it, so that an older reading never overwrites a newer one.
 */
@Component
class SearchIndexer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);
    private static final int AT_ONCE = 100;
    private static final long IDLE_MS = 1_000;
    // any number that nobody else locks
    private static final long LOCK = 7_303_014_107L;
    private final SearchQueue queue;
    private final Documents documents;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private volatile boolean running;
    private @Nullable Thread thread;

    SearchIndexer(SearchQueue queue, Documents documents, JdbcClient db, TransactionTemplate transaction) {
        this.queue = queue;
        this.documents = documents;
        this.db = db;
        this.transaction = transaction;
    }

    private record Noted(long id, long ticket) {}

    @Override
    public void start() {
        running = true;
        Thread made = new Thread(this::work, "search-indexer");
        made.setDaemon(true);
        made.start();
        thread = made;
    }

    private void work() {
        while (running) {
            try {
                Boolean more = transaction.execute(status -> batch());
                if (!Boolean.TRUE.equals(more)) {
                    queue.await(IDLE_MS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Words could not be taken in, trying again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    /** @return whether there is more to do */
    private boolean batch() {
        boolean mine = db.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        List<Noted> noted = db.sql("select id, ticket_number from search_queue order by id limit " + AT_ONCE)
                .query((row, n) -> new Noted(row.getLong(1), row.getLong(2)))
                .list();
        if (noted.isEmpty()) {
            return false;
        }
        documents.write(noted.stream().map(Noted::ticket).distinct().toList());
        db.sql("delete from search_queue where id = any(?)")
                .param(noted.stream().map(Noted::id).toArray(Long[]::new))
                .update();
        return noted.size() == AT_ONCE;
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread working = thread;
        if (working != null) {
            working.interrupt();
            try {
                working.join(IDLE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
