package org.lanedesk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes due rows and hands them to threads; a kind that is slow or down fills only its own places. */
@Component
class OutboxWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);
    private final ObjectProvider<OutboxHandler> handlers;
    private final OutboxRows rows;
    private final OutboxBell bell;
    private final OutboxDelivery delivery;
    private final Duration poll;
    private volatile boolean running;
    private @Nullable Thread dispatcher;
    private @Nullable ExecutorService threads;

    OutboxWorkers(
            ObjectProvider<OutboxHandler> handlers,
            OutboxRows rows,
            OutboxBell bell,
            OutboxDelivery delivery,
            @Value("${lanedesk.outbox.poll:1s}") Duration poll) {
        this.handlers = handlers;
        this.rows = rows;
        this.bell = bell;
        this.delivery = delivery;
        this.poll = poll;
    }

    @Override
    public void start() {
        running = true;
        ExecutorService pool = Executors.newCachedThreadPool(work -> new Thread(work, "outbox"));
        List<OutboxLane> lanes = handlers.stream()
                .map(h -> new OutboxLane(h, rows, delivery, pool, bell))
                .toList();
        threads = pool;
        dispatcher = new Thread(() -> dispatch(lanes), "outbox-dispatcher");
        dispatcher.start();
    }

    private void dispatch(List<OutboxLane> lanes) {
        Set<String> rung = Set.of();
        long sweep = System.nanoTime();
        while (running) {
            try {
                Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
                boolean all = System.nanoTime() - sweep >= 0;
                if (all) {
                    sweep = System.nanoTime() + poll.toNanos();
                }
                for (OutboxLane lane : lanes) {
                    if (all || rung.contains(lane.kind())) {
                        lane.fill(now);
                    }
                }
            } catch (RuntimeException e) {
                LOG.warn("The outbox cannot be read, trying again: {}", e.getMessage());
            }
            try {
                rung = bell.await(Duration.ofNanos(Math.max(1_000_000, sweep - System.nanoTime())));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        if (dispatcher != null) {
            dispatcher.interrupt();
        }
        if (threads != null) {
            threads.shutdown();
            try {
                threads.awaitTermination(8, TimeUnit.SECONDS);
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
