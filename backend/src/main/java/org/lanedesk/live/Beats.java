package org.lanedesk.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps connections alive through proxies, and notices who has stopped looking at a ticket. */
@Component
class Beats implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "live-beat");
        thread.setDaemon(true);
        return thread;
    });
    private final OpenPages pages;
    private final Viewings viewings;
    private volatile boolean running;

    Beats(OpenPages pages, Viewings viewings) {
        this.pages = pages;
        this.viewings = viewings;
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(() -> quietly(pages::beat), 15, 15, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(viewings::expire), 5, 5, TimeUnit.SECONDS);
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("Will be tried again: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
