package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@Timeout(120)
class TurnsTest {
    private static final int AT_ONCE = 3;
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private final CountDownLatch door = new CountDownLatch(1);
    private final List<Thread> started = new ArrayList<>();

    @Autowired
    Desk desk;

    @Autowired
    TestTickets tickets;

    @Autowired
    Turns ofTheDesk;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nobodyStaysBehind() throws InterruptedException {
        door.countDown();
        for (Thread thread : started) {
            thread.join(A_WHILE.toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void atMostThatManyWorkAtOnce() throws InterruptedException {
        Turns turns = new Turns(AT_ONCE);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 4 * AT_ONCE; i++) {
            start(() -> turns.take(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                held();
                return inside.decrementAndGet();
            }));
        }
        await().until(() -> waiting() == 3 * AT_ONCE);
        assertThat(inside).hasValue(AT_ONCE);
        nobodyStaysBehind();
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void whoeverArrivesGoesBehindThoseWhoWait() {
        Turns one = new Turns(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        one.take(() -> {
            for (String name : List.of("first", "second", "third")) {
                int before = waiting();
                start(() -> one.take(() -> order.add(name)));
                await().until(() -> waiting() == before + 1);
            }
            return order;
        });
        // those who wait are still waking up: whoever is awake would be sooner
        one.take(() -> order.add("late"));
        assertThat(order).containsExactly("first", "second", "third", "late");
    }

    @Test
    void anErrorGivesTheTurnBack() {
        Turns one = new Turns(1);
        assertThatThrownBy(() -> one.take(() -> {
                    throw new IllegalStateException("no ticket");
                }))
                .hasMessage("no ticket");
        CompletableFuture<String> next = new CompletableFuture<>();
        start(() -> next.complete(one.take(() -> "in")));
        assertThat(next).succeedsWithin(A_WHILE).isEqualTo("in");
    }

    @Test
    void somebodyInterruptedStillGetsHisTurnAndStaysInterrupted() {
        Turns one = new Turns(1);
        start(() -> one.take(this::held));
        await().until(() -> inDoor() == 1);
        CompletableFuture<Boolean> stays = new CompletableFuture<>();
        Thread late =
                start(() -> one.take(() -> stays.complete(Thread.currentThread().isInterrupted())));
        await().until(() -> waiting() == 1);
        late.interrupt();
        assertThat(stays).isNotDone();
        door.countDown();
        assertThat(stays).succeedsWithin(A_WHILE).isEqualTo(true);
    }

    @Test
    void whoeverMayHoldLocksWaitsForNobody() {
        Turns one = new Turns(1);
        start(() -> one.take(this::held));
        await().until(() -> inDoor() == 1);
        CompletableFuture<String> locks = new CompletableFuture<>();
        start(() -> locks.complete(transaction.execute(status -> one.take(() -> "in"))));
        assertThat(locks).succeedsWithin(A_WHILE).isEqualTo("in");
    }

    @Test
    void aTicketByTheApiWaitsForItsTurn() {
        Api agent = desk.as(Role.SUPERVISOR);
        TestTickets.TestLine line = tickets.line("00:00-24:00");
        Map<String, Object> order = Map.of(
                "subject",
                "By turns",
                "text",
                "x",
                "channel",
                line.channel(),
                "requester",
                Map.of("address", line.line() + "@client.example"));
        int fitting = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, fitting).forEach(i -> start(() -> ofTheDesk.take(this::held)));
        await().until(() -> inDoor() == fitting);
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        start(() -> answer.complete(agent.post("/tickets", order).status()));
        await().until(() -> waiting() == 1 || answer.isDone());
        assertThat(answer).isNotDone();
        door.countDown();
        assertThat(answer).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(201);
    }

    private boolean held() {
        try {
            return door.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        started.add(thread);
        thread.start();
        return thread;
    }

    private static int inDoor() {
        return threadsAt(CountDownLatch.class, "await");
    }

    private static int waiting() {
        return threadsAt(Semaphore.class, "acquireUninterruptibly");
    }

    /** How many threads stand there on their way through {@link Turns}. */
    private static int threadsAt(Class<?> type, String method) {
        return (int) Thread.getAllStackTraces().values().stream()
                .filter(stack -> passes(stack, Turns.class, "take")
                        && passes(stack, type, method)
                        && passes(stack, LockSupport.class, "park"))
                .count();
    }

    private static boolean passes(StackTraceElement[] stack, Class<?> type, String method) {
        return Arrays.stream(stack)
                .anyMatch(at -> at.getClassName().equals(type.getName())
                        && at.getMethodName().startsWith(method));
    }
}
