package org.lanedesk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.people.Presences;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The block "Wait for agent" in a designer's process. */
@DeskTest
@Feature("S02")
class WaitForAgentTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    Presences presences;

    private TestLine line;

    @BeforeEach
    void released() throws Exception {
        releases.publishShipped(Map.of(
                "automation/wait-agent.bpmn",
                new ClassPathResource("automation/wait-agent.bpmn").getContentAsByteArray()));
        line = tickets.line("00:00-24:00");
    }

    @Test
    void itGoesOnAtOnceWhenSomebodyHasTheTicket() {
        long number = tickets.open(line, "normal");
        start(number);
        assertThat(engine.runs("waitAgent", String.valueOf(number))).isFalse();
        assertThat(tickets.get(number).tags()).contains("has-" + line.agent().login());
    }

    @Test
    void itWaitsUntilSomebodyTakesTheTicket() {
        long number = waiting();
        assertThat(tickets.get(number).tags()).isEmpty();
        Api head = desk.as(line.head());
        head.post("/tickets/" + number + "/actions/take", null).expect(200);
        assertThat(engine.runs("waitAgent", String.valueOf(number))).isFalse();
        assertThat(tickets.get(number).tags()).contains("has-" + line.head().login());
    }

    @Test
    void itGoesOnWhenSomebodyComesToWork() {
        long number = waiting();
        presences.set(line.agent().id(), "online", null, "self");
        await().until(() -> !engine.runs("waitAgent", String.valueOf(number)));
        assertThat(tickets.get(number).tags()).contains("has-" + line.agent().login());
    }

    @Test
    void aTimerOnItIsItsLimitAndALateAgentChangesNothing() {
        long number = waiting();
        tickets.pass(Duration.ofMinutes(61));
        await().until(() -> !engine.runs("waitAgent", String.valueOf(number)));
        assertThat(tickets.get(number).tags()).contains("nobody-came");
        desk.as(line.head()).post("/tickets/" + number + "/actions/take", null).expect(200);
        assertThat(tickets.get(number).tags()).containsExactly("nobody-came");
    }

    private long waiting() {
        presences.set(line.agent().id(), "away", null, "self");
        long number = tickets.open(line, "normal");
        start(number);
        assertThat(engine.runs("waitAgent", String.valueOf(number))).isTrue();
        return number;
    }

    private void start(long number) {
        tickets.inTransaction(() -> engine.start("waitAgent", String.valueOf(number), Map.of()));
    }
}
