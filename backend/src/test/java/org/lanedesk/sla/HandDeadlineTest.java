package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

/** A deadline set by hand counts as any other when it has passed. */
@DeskTest
class HandDeadlineTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    private TestLine line;
    private Api ann;
    private long number;

    @BeforeEach
    void aTicket() {
        clock.move(Duration.ZERO);
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
        number = tickets.open(line, "low");
        ann.post("/tickets/" + number + "/actions/take", Map.of()).expect(200);
    }

    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    private JsonNode ticket() {
        return ann.get("/tickets/" + number).expect(200).json();
    }

    @Test
    @Feature("D20")
    void aMistypedYearIsNoDeadline() {
        for (String at : java.util.List.of("9026-11-23T10:00:00Z", "0026-11-23T10:00:00Z", "tomorrow")) {
            assertThat(ann.patch("/tickets/" + number, ticket().path("version").asInt(), Map.of("manualDueAt", at))
                            .expect(422)
                            .body())
                    .contains("manualDueAt");
        }
    }

    private void due(Duration ahead) {
        ann.patch(
                        "/tickets/" + number,
                        ticket().path("version").asInt(),
                        Map.of("manualDueAt", clock.instant().plus(ahead).toString()))
                .expect(200);
    }

    private void becomesOverdue() {
        await().atMost(LONG).until(() -> ticket().path("overdue").asBoolean());
    }

    @Test
    @Feature({"D20", "D32"})
    void whenItPassesTheTicketIsOverdueAndWhoHasItAndTheHeadAreTold() {
        due(Duration.ofMinutes(3));
        assertThat(ticket().path("overdue").asBoolean()).isFalse();
        clock.move(Duration.ofMinutes(5));
        becomesOverdue();
        assertThat(ann.get("/tickets/counters")
                        .expect(200)
                        .json()
                        .path("overdue")
                        .asInt())
                .isEqualTo(1);
        for (Api told : java.util.List.of(ann, desk.as(line.head()))) {
            await().atMost(LONG)
                    .until(() -> told.get("/notices").expect(200).body().contains(String.valueOf(number)));
        }
        assertThat(ann.get("/tickets/" + number + "/timeline").expect(200).body())
                .containsOnlyOnce("slaBreached")
                .contains("manual");
    }

    @Test
    @Feature("D20")
    void oneThatLiesInThePastIsOverdueAtOnceAndOneThatIsPutOffIsNot() {
        due(Duration.ofMinutes(-1));
        becomesOverdue();
        due(Duration.ofMinutes(10));
        assertThat(ticket().path("overdue").asBoolean()).isFalse();
        clock.move(Duration.ofMinutes(12));
        becomesOverdue();
    }
}
