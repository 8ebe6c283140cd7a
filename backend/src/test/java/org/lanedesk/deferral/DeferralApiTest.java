package org.lanedesk.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;

/** Snoozing as the desk does it: by the API, through the ticket's own process. */
@DeskTest
class DeferralApiTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Test
    @Feature({"C03", "D23", "C28"})
    void anAgentSnoozesAndTheTicketComesBack() {
        TestLine line = tickets.line("00:00-24:00");
        Api agent = desk.as(line.agent());
        String path = "/tickets/" + tickets.open(line, "normal");
        assertThat(agent.get(path).expect(200).body()).contains("\"defer\"");

        Instant until = clock.instant().plus(Duration.ofMinutes(30));
        var preview =
                agent.get(path + "/deferral/preview?until=" + until).expect(200).json();
        assertThat(preview.get("at").asString()).isEqualTo(until.toString());
        var parked = agent.post(path + "/actions/defer", Map.of("until", until.toString(), "reason", "date"))
                .expect(200)
                .json();
        assertThat(parked.get("status").get("class").asString()).isEqualTo("deferred");
        assertThat(parked.get("deferredUntil").asString()).isEqualTo(until.toString());
        assertThat(agent.get(path).json().get("actions").toString()).contains("return", "resolve", "defer");

        tickets.pass(Duration.ofMinutes(30));
        await().until(() ->
                agent.get(path).json().get("status").get("class").asString().equals("open"));
        assertThat(agent.get(path).json().get("returned").asBoolean()).isTrue();
        assertThat(agent.get(path).json().get("actions").toString())
                .contains("defer")
                .doesNotContain("return");
        assertThat(agent.get(path + "/deferrals")
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("endCause")
                        .asString())
                .isEqualTo("time");
    }

    @Test
    @Feature("D23")
    void pastTimesAndClosedTicketsAreRefusedInWords() {
        TestLine line = tickets.line("00:00-24:00");
        Api agent = desk.as(line.agent());
        String path = "/tickets/" + tickets.open(line, "normal");
        var past = agent.post(path + "/actions/defer", Map.of("until", "2020-01-01T00:00:00Z", "reason", "date"))
                .expect(422);
        assertThat(past.body()).contains("passed already");
        assertThat(agent.post(path + "/actions/defer", Map.of("workingDays", 1.5, "reason", "date"))
                        .expect(422)
                        .body())
                .contains("workingDays");
        agent.post(path + "/actions/return", null).expect(409);
        agent.post(path + "/actions/close", null).expect(200);
        agent.post(path + "/actions/defer", Map.of("workingDays", 1, "reason", "date"))
                .expect(409);
        desk.as(Role.AGENT)
                .post(path + "/actions/defer", Map.of("workingDays", 1, "reason", "date"))
                .expect(404);
    }

    @Test
    @Feature("C29")
    void anAgentWakesItAndTheClocksAreThereWithTheirProof() {
        TestLine line = tickets.line("00:00-24:00");
        Api agent = desk.as(line.agent());
        String path = "/tickets/" + tickets.open(line, "normal");
        agent.post(path + "/actions/defer", Map.of("untilReply", true, "reason", "client"))
                .expect(200);
        var clocks = agent.get(path + "/clocks").expect(200).json().get("items");
        assertThat(clocks.toString()).contains("\"firstReply\"", "\"paused\"");
        agent.post(path + "/actions/return", null).expect(200);
        var open = agent.get(path).json();
        assertThat(open.get("status").get("class").asString()).isEqualTo("open");
        assertThat(open.get("due").get(0).get("clock").asString()).isEqualTo("firstReply");
        agent.get(path + "/clocks")
                .json()
                .get("items")
                .forEach(clock -> assertThat(
                                clock.get("proof").get("sumEqualsTarget").asBoolean())
                        .isTrue());
    }
}
