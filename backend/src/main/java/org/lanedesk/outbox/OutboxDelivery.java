package org.lanedesk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One try of a row and those that go with it: the delivery outside any transaction, then its result in one of its own. */
@Component
class OutboxDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int RESULT_TRIES = 5;
    private static final int MOST_TOGETHER = 100;
    /** rows due this soon go along with one that is due now */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final OutboxRows rows;
    private final TransactionTemplate transaction;
    private final DomainClock clock;

    OutboxDelivery(OutboxRows rows, TransactionTemplate transaction, DomainClock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(OutboxHandler handler, List<OutboxRow> some) {
        OutboxRow row = some.get(0);
        if (row.attempts() > Backoff.MOST_ATTEMPTS) {
            // every earlier try ended with its node: not another one
            record(handler, some, DeliveryFailed.permanent(Reason.of("delivery.interrupted")));
            return;
        }
        DeliveryFailed failure = null;
        List<OutboxRow> all = new ArrayList<>(some);
        try {
            if (row.together(handler.together()) == null) {
                handler.deliver(row.id(), row.payload());
            } else {
                all.addAll(others(handler, row));
                handler.deliverTogether(
                        row.id(), all.stream().map(OutboxRow::payload).toList());
            }
        } catch (DeliveryFailed e) {
            failure = e;
        } catch (RuntimeException e) {
            LOG.error("Outbox {} {} broke off", row.kind(), row.id(), e);
            failure = DeliveryFailed.temporary(Reason.of("delivery.unexpected"), e);
        }
        record(handler, all, failure);
    }

    private List<OutboxRow> others(OutboxHandler handler, OutboxRow row) {
        Instant lease = Instant.ofEpochMilli(System.currentTimeMillis()).plus(handler.lease());
        return rows.claimWith(
                row, Objects.requireNonNull(handler.together()), clock.instant().plus(SOON), MOST_TOGETHER, lease);
    }

    private void record(OutboxHandler handler, List<OutboxRow> all, @Nullable DeliveryFailed failure) {
        for (int tried = 1; ; tried++) {
            boolean tell = tried < RESULT_TRIES;
            try {
                transaction.executeWithoutResult(t -> write(handler, all, failure, tell));
                return;
            } catch (RuntimeException e) {
                OutboxRow first = all.get(0);
                if (!tell) {
                    // the lease brings the row back
                    LOG.error("The result of outbox {} {} could not be written", first.kind(), first.id(), e);
                    return;
                }
                LOG.warn("The result of outbox {} {} is written again", first.kind(), first.id(), e);
            }
        }
    }

    /** @param tell false once the handler's own part has failed too often: better a silent result than a second mail */
    private void write(OutboxHandler handler, List<OutboxRow> all, @Nullable DeliveryFailed failure, boolean tell) {
        if (failure != null) {
            all.forEach(row -> failed(handler, row, failure, tell));
            return;
        }
        Set<UUID> changed = rows.sent(all);
        all.stream()
                .filter(row -> tell && changed.contains(row.id()))
                .forEach(row -> handler.onState(row.id(), row.payload(), OutboxState.SENT, null, null));
    }

    private void failed(OutboxHandler handler, OutboxRow row, DeliveryFailed failure, boolean tell) {
        Optional<Duration> pause =
                failure.isPermanent() ? Optional.empty() : Backoff.after(row.attempts(), ThreadLocalRandom.current());
        Instant nextTry = pause.map(p -> p.compareTo(failure.pause()) < 0 ? failure.pause() : p)
                .map(clock.instant()::plus)
                .orElse(null);
        OutboxState state = nextTry == null ? OutboxState.FAILED : OutboxState.QUEUED;
        boolean changed =
                nextTry == null ? rows.failed(row, failure.reason()) : rows.later(row, failure.reason(), nextTry);
        if (changed && tell) {
            handler.onState(row.id(), row.payload(), state, failure.reason(), nextTry);
        }
    }
}
