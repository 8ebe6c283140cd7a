package org.lanedesk.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The places of one kind on this node. */
final class OutboxLane {
    private final OutboxHandler handler;
    private final OutboxRows rows;
    private final OutboxDelivery delivery;
    private final Executor threads;
    private final OutboxBell bell;
    private final Semaphore places;

    OutboxLane(OutboxHandler handler, OutboxRows rows, OutboxDelivery delivery, Executor threads, OutboxBell bell) {
        this.handler = handler;
        this.rows = rows;
        this.delivery = delivery;
        this.threads = threads;
        this.bell = bell;
        this.places = new Semaphore(handler.parallel());
    }

    String kind() {
        return handler.kind();
    }

    /** Claims as many due rows as there are free places. @param now system time, for the lease */
    void fill(Instant now) {
        int free = places.availablePermits();
        if (free == 0) {
            return;
        }
        Map<Object, List<OutboxRow>> together = new LinkedHashMap<>();
        for (OutboxRow row : rows.claim(handler.kind(), free, now.plus(handler.lease()))) {
            Object key = Objects.requireNonNullElse(row.together(handler.together()), row.id());
            together.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        together.values().forEach(some -> {
            places.acquireUninterruptibly();
            threads.execute(() -> work(some));
        });
    }

    private void work(List<OutboxRow> some) {
        try {
            delivery.run(handler, some);
        } finally {
            places.release();
            bell.ring(handler.kind());
        }
    }
}
