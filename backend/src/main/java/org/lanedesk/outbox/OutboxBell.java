package org.lanedesk.outbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes this node's workers for a kind of work; rings while they are busy count once. */
@Component
class OutboxBell {
    private final Semaphore rung = new Semaphore(0);
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    void ring(String kind) {
        kinds.add(kind);
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /**
     * Waits for a ring, but not longer than {@code most}: rows of other nodes and due retries do not ring.
     *
     * @return the kinds that rang since the last time
     */
    Set<String> await(Duration most) throws InterruptedException {
        if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
        Set<String> now = Set.copyOf(kinds);
        kinds.removeAll(now);
        return now;
    }
}
