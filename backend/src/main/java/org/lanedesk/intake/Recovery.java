package org.lanedesk.intake;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes accepted items whose node died before it had processed them: at start, then every minute, on any node. */
@Component
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int BATCH = 100;
    private final StoredItems items;
    private final Processing processing;

    Recovery(StoredItems items, Processing processing) {
        this.items = items;
        this.processing = processing;
    }

    /** What a killed node left is finished as soon as it is back. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        finish(Duration.ofSeconds(2));
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void finishLeftBehind() {
        finish(Duration.ofSeconds(30));
    }

    private void finish(Duration olderThan) {
        for (UUID item : items.leftBehind(olderThan, BATCH)) {
            try {
                processing.process(item);
            } catch (RuntimeException e) {
                LOG.error("Item {} waits for the next round", item, e);
            }
        }
    }
}
