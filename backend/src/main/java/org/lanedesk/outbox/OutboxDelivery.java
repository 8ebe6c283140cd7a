package org.lanedesk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One try of one row: the delivery outside any transaction, then its result in one of its own. */
@Component
class OutboxDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int RESULT_TRIES = 5;
    private final OutboxRows rows;
    private final TransactionTemplate transaction;
    private final DomainClock clock;

    OutboxDelivery(OutboxRows rows, TransactionTemplate transaction, DomainClock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(OutboxHandler handler, OutboxRow row) {
        if (row.attempts() > Backoff.MOST_ATTEMPTS) {
            // every earlier try ended with its node: not another one
            record(handler, row, DeliveryFailed.permanent(Reason.of("delivery.interrupted")));
            return;
        }
        DeliveryFailed failure = null;
        try {
            handler.deliver(row.id(), row.payload());
        } catch (DeliveryFailed e) {
            failure = e;
        } catch (RuntimeException e) {
            LOG.error("Outbox {} {} broke off", row.kind(), row.id(), e);
            failure = DeliveryFailed.temporary(Reason.of("delivery.unexpected"), e);
        }
        record(handler, row, failure);
    }

    private void record(OutboxHandler handler, OutboxRow row, @Nullable DeliveryFailed failure) {
        for (int tried = 1; ; tried++) {
            boolean tell = tried < RESULT_TRIES;
            try {
                transaction.executeWithoutResult(t -> write(handler, row, failure, tell));
                return;
            } catch (RuntimeException e) {
                if (!tell) {
                    // the lease brings the row back
                    LOG.error("The result of outbox {} {} could not be written", row.kind(), row.id(), e);
                    return;
                }
                LOG.warn("The result of outbox {} {} is written again", row.kind(), row.id(), e);
            }
        }
    }

    /** @param tell false once the handler's own part has failed too often: better a silent result than a second mail */
    private void write(OutboxHandler handler, OutboxRow row, @Nullable DeliveryFailed failure, boolean tell) {
        OutboxState state = OutboxState.SENT;
        Instant nextTry = null;
        String reason = failure == null ? null : failure.reason();
        boolean changed;
        if (failure == null) {
            changed = rows.sent(row);
        } else {
            Optional<Duration> pause = failure.isPermanent()
                    ? Optional.empty()
                    : Backoff.after(row.attempts(), ThreadLocalRandom.current());
            nextTry = pause.map(clock.instant()::plus).orElse(null);
            state = nextTry == null ? OutboxState.FAILED : OutboxState.QUEUED;
            changed = nextTry == null ? rows.failed(row, failure.reason()) : rows.later(row, failure.reason(), nextTry);
        }
        if (changed && tell) {
            handler.onState(row.id(), row.payload(), state, reason, nextTry);
        }
    }
}
