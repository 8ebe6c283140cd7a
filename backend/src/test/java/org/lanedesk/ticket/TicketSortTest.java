package org.lanedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** How lists of tickets are sorted and paged. */
@DeskTest
class TicketSortTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    private TestLine line;
    private Api ann;

    @BeforeEach
    void aLine() {
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
    }

    @Test
    @Feature({"D35", "C37"})
    void severalKeysSortEmptyLastAndPagingStaysStableWhileTicketsMove() {
        List<Long> all = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < 7; i++) {
            long number = tickets.open(line, i % 2 == 0 ? "normal" : "high");
            all.add(number);
            due(number, i == 3 ? null : now.plus(10 - i / 2, ChronoUnit.DAYS));
        }
        List<Long> down = numbers("{}", "&sort=due:desc");
        List<Long> up = numbers("{}", "&sort=due");
        assertThat(down.get(6)).isEqualTo(all.get(3));
        assertThat(up.get(6)).isEqualTo(all.get(3));
        assertThat(down.subList(0, 2)).containsExactly(all.get(0), all.get(1));
        assertThat(numbers("{}", "&sort=priority:desc,due:desc").subList(0, 3))
                .containsExactly(all.get(1), all.get(5), all.get(3));

        List<Long> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ann.get("/tickets?size=2&sort=due:desc" + cursor)
                    .expect(200)
                    .json();
            page.get("items").forEach(item -> paged.add(item.get("number").asLong()));
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").asString() : "";
            if (paged.size() == 2) {
                due(paged.get(0), clock.instant().plus(40, ChronoUnit.DAYS));
            }
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactlyElementsOf(down);
        ann.get("/tickets?sort=due&cursor=nonsense").expect(422);
        ann.get("/tickets?sort=vip").expect(422);
    }

    @Test
    @Feature({"C37", "D30", "D20"})
    void theMostUrgentStandsFirst() {
        long old = tickets.open(line, "urgent");
        long late = tickets.open(line, "low");
        long soon = tickets.open(line, "low");
        due(old, clock.instant().plus(3, ChronoUnit.HOURS));
        due(soon, clock.instant().plus(1, ChronoUnit.HOURS));
        due(late, clock.instant().plus(2, ChronoUnit.HOURS));
        assertThat(numbers("{}")).startsWith(soon, late, old);
        db.sql("update ticket set overdue = true where number = ?").param(late).update();
        assertThat(numbers("{}")).startsWith(late, soon, old);
        int version = ann.get("/tickets/" + old).json().get("version").asInt();
        ann.patch(
                        "/tickets/" + old,
                        version,
                        Map.of("manualDueAt", clock.instant().plusSeconds(600).toString()))
                .expect(200);
        assertThat(numbers("{}")).startsWith(late, old, soon);
    }

    private void due(long number, Instant at) {
        db.sql("update ticket set due_at = ? where number = ?")
                .param(at == null ? null : java.sql.Timestamp.from(at))
                .param(number)
                .update();
    }

    private List<Long> numbers(String filter, String... more) {
        List<Long> found = new ArrayList<>();
        ann.get("/tickets?filter=" + encoded(filter) + String.join("", more))
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> found.add(item.get("number").asLong()));
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
