package org.lanedesk.assignment;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of its own after a commit: a new transaction, tried again when it collides with another (DESIGN "Locks"). */
@Component
class OwnTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTransaction.class);
    private static final int TRIES = 5;
    private final TransactionTemplate transaction;

    OwnTransaction(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws RuntimeException of the last try */
    <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.debug("Try {} failed: {}", attempt, e.getMessage());
                LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(20L * attempt) + 5)
                        .toNanos());
            }
        }
    }
}
