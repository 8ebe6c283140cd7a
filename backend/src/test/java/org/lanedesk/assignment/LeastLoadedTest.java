package org.lanedesk.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Reason;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.Ticket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class LeastLoadedTest {
    @Autowired
    AssignmentDesk desk;

    @Autowired
    JdbcClient db;

    @Autowired
    DomainClock clock;

    @Autowired
    Reason reasons;

    @AfterEach
    void nobodyWaits() {
        desk.nobodyWaits();
    }

    @Test
    @Feature("A11")
    void theOneWithTheFewestGetsItAndOnlyWorkCounts() {
        String group = desk.group();
        User a = desk.agent(group, "online");
        User b = desk.agent(group, "online");
        User c = desk.agent(group, "online");
        for (User one : List.of(a, a, a, b, c, c)) {
            desk.standing(group, one);
        }
        // closed, deferred and waiting tickets do not count
        desk.status(desk.standing(group, b), "closed", "closed");
        desk.status(desk.standing(group, b), "deferred", "deferred");
        desk.status(desk.standing(group, b), "waiting", "changed");
        assertThat(desk.arrives(group).assignee()).isEqualTo(b.id());
        // 3/2/2: b was given one later than c
        assertThat(desk.arrives(group).assignee()).isEqualTo(c.id());
    }

    @Test
    @Feature("A11")
    void twentyTicketsInParallelAreFiveForEachOfFour() throws Exception {
        String group = desk.group();
        List<User> agents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            agents.add(desk.agent(group, "online"));
        }
        parallel(16, 20, () -> desk.arrives(group));
        assertThat(agents).extracting(desk::load).containsOnly(5);
    }

    @Test
    @Feature("A11")
    void nobodyGetsMoreThanHisLimitInParallel() throws Exception {
        String group = desk.group();
        User a = desk.agent(group, "online");
        User b = desk.agent(group, "online");
        desk.limit(a, 3);
        desk.limit(b, 4);
        List<Ticket> all = parallel(16, 20, () -> desk.arrives(group));
        assertThat(desk.load(a)).isEqualTo(3);
        assertThat(desk.load(b)).isEqualTo(4);
        assertThat(all).filteredOn(Ticket::assignmentPending).hasSize(13);
    }

    @Test
    @Feature("A12")
    void whoGoesToLunchBetweenLookAndCommitGetsNothing() throws Exception {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        CountDownLatch gone = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch held = new CountDownLatch(1);
            Future<?> lunch = threads.submit(() -> desk.inTransaction(() -> {
                desk.status(ann, "lunch");
                held.countDown();
                return awaited(gone);
            }));
            held.await();
            Future<Ticket> ticket = threads.submit(() -> desk.arrives(group));
            // it has seen her online and stands before her lock
            await().until(() -> db.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%order by id for no key update%'")
                            .query(Integer.class)
                            .single()
                    > 0);
            gone.countDown();
            lunch.get();
            assertThat(ticket.get().assignee()).isNull();
            assertThat(ticket.get().assignmentPending()).isTrue();
            assertThat(reasons.text(ticket.get().pendingReason(), java.util.Locale.ENGLISH))
                    .isEqualTo(ann.name() + ": at lunch");
        } finally {
            gone.countDown();
            threads.shutdown();
        }
    }

    @Test
    @Feature("A13")
    void aDayOffWinsOverTheStatusOnline() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        db.sql("insert into absence (id, user_id, from_day, to_day) values (?, ?, ?, ?)")
                .params(Ids.next(), ann.id(), today, today)
                .update();
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.assignee()).isNull();
        assertThat(reasons.text(ticket.pendingReason(), java.util.Locale.forLanguageTag("pl")))
                .isEqualTo(ann.name() + ": dziś ma wolne");
        assertThat(clock.shifted(Duration.ofDays(1), () -> desk.arrives(group)).assignee())
                .isEqualTo(ann.id());
    }

    @Test
    @Feature("H27")
    void whoIsStoodInForTodayIsPassedByInHisGroup() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(group, "online");
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        db.sql("insert into deputy (id, person, deputy, from_day, to_day) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), ann.id(), bob.id(), today.minusDays(1), today.plusDays(1))
                .update();
        for (int i = 0; i < 3; i++) {
            assertThat(desk.arrives(group).assignee()).isEqualTo(bob.id());
        }
        assertThat(clock.shifted(Duration.ofDays(3), () -> desk.arrives(group)).assignee())
                .isEqualTo(ann.id());
    }

    @Test
    @Feature({"A18", "A24"})
    void onlyWhoIsOnlineAndHasAccessComesIntoQuestion() {
        String group = desk.group();
        User a = desk.agent(group, "online");
        desk.limit(a, 7);
        User b = desk.agent(group, "lunch");
        User c = desk.agent(group, "offline");
        User reader = desk.agent(group, "online");
        desk.join(group, reader, Reach.READ);
        for (int i = 0; i < 10; i++) {
            Ticket ticket = desk.arrives(group);
            assertThat(ticket.assignee()).isEqualTo(i < 7 ? a.id() : null);
            assertThat(ticket.assignmentPending()).isEqualTo(i >= 7);
            if (i >= 7) {
                assertThat(reasons.text(ticket.pendingReason(), java.util.Locale.ENGLISH))
                        .contains(a.name() + ": 7 of 7")
                        .contains(b.name() + ": at lunch")
                        .contains(c.name() + ": offline")
                        .contains(reader.name() + ": no access to group " + group);
            }
        }
        assertThat(desk.load(b) + desk.load(c) + desk.load(reader)).isZero();
    }

    static <T> List<T> parallel(int threads, int times, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(work);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
