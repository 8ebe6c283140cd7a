package org.lanedesk.intake;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets in as many new tickets at once as the processors can work on, the others in the order they came: all at once would
 * slow each other down, none would be sooner, and the unlucky would wait three times as long as the rest.
 */
@Component
class Turns {
    private static final int PER_PROCESSOR = 2;
    private final Semaphore free;

    /** @param most 0 means by the number of processors */
    Turns(@Value("${lanedesk.intake.at-once:0}") int most) {
        int fitting = Math.max(4, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        this.free = new Semaphore(most > 0 ? most : fitting, true);
    }

    /** Inside a transaction it waits for nobody, for those who are at work may wait for this transaction's locks. */
    <T> T take(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
