package org.lanedesk.shared;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction around a whole piece of work, done again (5 times, with jitter) when it collided with another one
 * (DESIGN §7 "Locks"). Inside a running transaction it simply joins: only the outermost may retry.
 */
@Component
public class UnitOfWork {
    private static final int TRIES = 5;
    private final TransactionTemplate transaction;
    private final List<RetryOn> retryOn;

    UnitOfWork(PlatformTransactionManager manager, List<RetryOn> retryOn) {
        this.transaction = new TransactionTemplate(manager);
        this.retryOn = retryOn;
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    @SuppressWarnings("NullAway") // the work says itself whether null is an answer
    public <T> T get(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES || !collided(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private boolean collided(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            Throwable one = t;
            if (t instanceof ConcurrencyFailureException || retryOn.stream().anyMatch(r -> r.worthRetrying(one))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
