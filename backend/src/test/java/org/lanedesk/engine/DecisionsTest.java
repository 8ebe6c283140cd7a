package org.lanedesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Problem;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class DecisionsTest {
    @Autowired
    Decisions decisions;

    @Autowired
    Releases releases;

    @Autowired
    TransactionTemplate transactions;

    final String key = "t" + UUID.randomUUID().toString().replace("-", "");

    void publish(String then) {
        byte[] dmn =
                TestTables.dmn(key, "RULE ORDER", List.of("priority"), List.of(List.of("\"high\"", '"' + then + '"')));
        releases.publish("test", "studio", Map.of("test/" + key + ".dmn", dmn));
    }

    Object then(Decision decision) {
        return decision.outputs().get(0).get("then");
    }

    @Test
    @Feature("A05")
    void theVersionInForceDecidesAndIsRecorded() {
        assertThatThrownBy(() -> decisions.decide(key, Map.of())).isInstanceOf(Problem.class);
        publish("one");
        Decision first = decisions.decide(key, Map.of("priority", "high"));
        publish("two");
        Decision second = decisions.decide(key, Map.of("priority", "high"));
        assertThat(List.of(first.version(), then(first))).isEqualTo(List.of(1, "one"));
        assertThat(List.of(second.version(), then(second))).isEqualTo(List.of(2, "two"));
        assertThat(then(decisions.decide(key, 1, Map.of("priority", "high")))).isEqualTo("one");
    }

    @Test
    @Feature("A05")
    void publishingWhileDecidingMixesNothing() throws Exception {
        publish("v1");
        AtomicInteger published = new AtomicInteger(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Decision>> work = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int step = i;
                work.add(() -> {
                    if (step == 20 || step == 40) {
                        // whichever of the two comes first makes the second version
                        synchronized (published) {
                            publish("v" + published.incrementAndGet());
                        }
                    }
                    return decisions.decide(key, Map.of("priority", "high"));
                });
            }
            for (Future<Decision> done : pool.invokeAll(work)) {
                assertThat(then(done.get())).isEqualTo("v" + done.get().version());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** A draft in a transaction that is rolled back is seen by that transaction only. */
    @Test
    void aRolledBackDraftDecidesOnlyInItsTransaction() {
        publish("kept");
        transactions.executeWithoutResult(tx -> {
            publish("draft");
            assertThat(then(decisions.decide(key, Map.of("priority", "high")))).isEqualTo("draft");
            tx.setRollbackOnly();
        });
        assertThat(then(decisions.decide(key, Map.of("priority", "high")))).isEqualTo("kept");
    }
}
