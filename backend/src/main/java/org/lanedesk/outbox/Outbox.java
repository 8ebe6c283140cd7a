package org.lanedesk.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Outside work that belongs to a transaction: written down in it, done right after its commit, never without it. */
@Component
public class Outbox {
    private final OutboxRows rows;
    private final OutboxBell bell;
    private final DomainClock clock;

    Outbox(OutboxRows rows, OutboxBell bell, DomainClock clock) {
        this.rows = rows;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * @param kind names the {@link OutboxHandler}
     * @param payload becomes JSON; ids rather than texts
     * @return the id that every try carries
     */
    @Transactional
    public UUID add(String kind, Object payload) {
        return add(kind, payload, clock.instant());
    }

    /** @param notBefore domain time of the first try */
    @Transactional
    public UUID add(String kind, Object payload, Instant notBefore) {
        UUID id = Ids.next();
        add(id, kind, payload, notBefore);
        return id;
    }

    /** Adds work under an id that the caller knows; the same work a second time changes nothing. */
    @Transactional
    public void add(UUID id, String kind, Object payload, Instant notBefore) {
        rows.insert(id, kind, payload, notBefore);
        // what is for later is found by the workers' own look around
        if (!notBefore.isAfter(clock.instant())) {
            ringAfterCommit(kind);
        }
    }

    /**
     * Does work again now, with all its tries before it: what failed, what waits, or what turned out not to have arrived.
     *
     * @return false when it is being sent or unknown
     */
    @Transactional
    public boolean again(UUID id) {
        Optional<String> kind = rows.again(id);
        kind.ifPresent(this::ringAfterCommit);
        return kind.isPresent();
    }

    /** Takes work back that nobody has begun with. @return false when it is too late */
    @Transactional
    public boolean drop(UUID id) {
        return rows.drop(id);
    }

    private void ringAfterCommit(String kind) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring(kind);
            }
        });
    }
}
