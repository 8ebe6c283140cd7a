package org.lanedesk.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class OutboxTest {
    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    RecordingHandler handler;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    Duration before = Duration.ZERO;

    @AfterEach
    void clockBack() {
        clock.move(before);
    }

    @Test
    void workThatFailsTwiceRunsThreeTimes() {
        UUID id = add(Map.of("failures", 2));
        await().untilAsserted(() -> assertThat(handler.states(id)).hasSize(1));
        clock.move(before.plusSeconds(10));
        await().untilAsserted(() -> assertThat(handler.states(id)).hasSize(2));
        clock.move(before.plusSeconds(60));
        await().untilAsserted(() -> assertThat(handler.states(id))
                .containsExactly(OutboxState.QUEUED, OutboxState.QUEUED, OutboxState.SENT));
        clock.move(before.plusHours(3));
        await().during(Duration.ofMillis(500)).until(() -> handler.calls(id) == 3);
    }

    @Test
    void aPermanentFailureIsNotTriedAgainUntilSomebodyAsks() {
        UUID id = add(Map.of("permanent", true));
        await().untilAsserted(() -> assertThat(handler.states(id)).containsExactly(OutboxState.FAILED));
        assertThat(outbox.again(id)).isTrue();
        await().untilAsserted(() -> assertThat(handler.calls(id)).isEqualTo(2));
    }

    @Test
    void workOfARolledBackTransactionIsNeverDone() {
        UUID id = transaction.execute(t -> {
            t.setRollbackOnly();
            return outbox.add(RecordingHandler.KIND, Map.of());
        });
        await().during(Duration.ofMillis(500)).until(() -> handler.calls(id) == 0);
    }

    @Test
    void itStartsRightAfterTheCommitAndOutsideATransaction() {
        long start = System.nanoTime();
        UUID id = add(Map.of());
        await().pollInterval(Duration.ofMillis(5)).until(() -> handler.calls(id) == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
        assertThat(handler.inTransaction(id)).isFalse();
    }

    @Test
    void twoWorkersNeverHaveOneRowAtOnce() throws Exception {
        String kind = "claim-" + UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            outbox.add(kind, Map.of());
        }
        Instant lease = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(60);
        List<UUID> taken = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        CountDownLatch done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                        for (int n = 0; n < 10; n++) {
                            rows.claim(kind, 3, lease).forEach(row -> taken.add(row.id()));
                        }
                        done.countDown();
                    })
                    .start();
        }
        assertThat(done.await(20, SECONDS)).isTrue();
        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatDiedBetweenDeliveryAndMarkLeavesTheRowToAnotherWithTheSameId() {
        UUID id = add(Map.of());
        await().until(() -> handler.states(id).size() == 1);
        db.sql("update outbox set state = 'sending', lease_until = ? where id = ?")
                .params(java.sql.Timestamp.from(Instant.EPOCH), id)
                .update();
        await().untilAsserted(() -> assertThat(handler.calls(id)).isEqualTo(2));
        assertThat(db.sql("select state from outbox where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("sent");
    }

    private UUID add(Map<String, Object> payload) {
        before = clock.movedBy();
        return outbox.add(RecordingHandler.KIND, payload);
    }
}
