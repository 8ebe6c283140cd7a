package org.lanedesk.intake;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes accepted items whose node died before it had processed them: at start, then every minute, on any node. */
@Component
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int BATCH = 100;
    private final StoredItems items;
    private final Intake intake;

    Recovery(StoredItems items, Intake intake) {
        this.items = items;
        this.intake = intake;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 60_000)
    void finishLeftBehind() {
        for (UUID item : items.leftBehind(Duration.ofSeconds(30), BATCH)) {
            try {
                intake.process(item);
            } catch (RuntimeException e) {
                LOG.error("Item {} waits for the next round", item, e);
            }
        }
    }
}
