package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was warned about stands before what is due sooner but has time yet. */
@DeskTest
class WarnedFirstTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    @Test
    @Feature("D30")
    void aTicketThatReachesItsWarningIsFirstWithoutReload() {
        TestLine line = tickets.line("00:00-24:00");
        Api ann = desk.as(line.agent());
        long slow = tickets.open(line, "low");
        Instant warn = instant("warn_at", slow);
        Instant due = instant("due_at", slow);
        assertThat(warn).isBefore(due);
        // two more with a deadline set by hand that is sooner, and of which nobody has been warned
        clock.move(Duration.between(clock.instant(), warn).minusMinutes(1));
        long sooner = dueIn(ann, tickets.open(line, "low"), 8);
        long soon = dueIn(ann, tickets.open(line, "low"), 10);
        assertThat(instant("due_at", soon)).isBefore(due);
        assertThat(numbers(ann)).containsExactly(sooner, soon, slow);

        List<String> page = stream(ann);
        clock.move(clock.movedBy().plus(Duration.ofSeconds(90)));
        await().atMost(Duration.ofSeconds(30)).until(() -> numbers(ann).get(0) == slow);
        assertThat(numbers(ann)).containsExactly(slow, sooner, soon);
        // open pages hear of it and read their list anew
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(page).anySatisfy(event -> assertThat(event).contains("\"number\":" + slow)));
        String first = ann.get("/tickets?view=active&size=1").expect(200).body();
        assertThat(first).contains("\"number\":" + slow).contains("nextCursor");
        String cursor =
                ann.get("/tickets?view=active&size=1").json().path("nextCursor").asString();
        assertThat(ann.get("/tickets?view=active&size=1&cursor=" + cursor)
                        .expect(200)
                        .json()
                        .at("/items/0/number")
                        .asLong())
                .isEqualTo(sooner);
    }

    @Test
    @Feature({"D30", "H16"})
    void anIndexGivesTheOrder() {
        List<String> plan = new ArrayList<>();
        tickets.inTransaction(() -> {
            // a small table would be sorted whatever indexes it has
            db.sql("set local enable_seqscan = off").update();
            db.sql("set local enable_sort = off").update();
            plan.addAll(db.sql("explain select number from ticket t where status_class in ('new', 'open', 'waiting')"
                            + " and group_key = 'level1' order by due_rank desc, due_at nulls last,"
                            + " priority_rank desc, created_at, number limit 51")
                    .query(String.class)
                    .list());
        });
        assertThat(String.join("\n", plan)).contains("ticket_queue").doesNotContain("Sort");
    }

    private long dueIn(Api api, long number, int minutes) {
        int version = api.get("/tickets/" + number).json().path("version").asInt();
        String at = clock.instant().plus(Duration.ofMinutes(minutes)).toString();
        api.patch("/tickets/" + number, version, java.util.Map.of("manualDueAt", at))
                .expect(200);
        return number;
    }

    private Instant instant(String column, long number) {
        return db.sql("select " + column + " from ticket where number = ?")
                .param(number)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private static List<Long> numbers(Api api) {
        List<Long> all = new ArrayList<>();
        api.get("/tickets?view=active")
                .expect(200)
                .json()
                .path("items")
                .forEach(t -> all.add(t.path("number").asLong()));
        return all;
    }

    private static List<String> stream(Api api) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(api.uri("/events")).build();
        api.http()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(r -> r.body().forEach(lines::add));
        await().until(() -> !lines.isEmpty());
        return lines;
    }
}
