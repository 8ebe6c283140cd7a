package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.engine.StuckWords;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is stuck is one line for each cause; it runs again when the cause is mended. */
@DeskTest
class IncidentsTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    TestTickets tickets;

    @Autowired
    StuckWords words;

    private final String key =
            "i" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    private JsonNode line(Api operator) {
        List<JsonNode> mine = operator.get("/incidents")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(g -> g.path("process").asString().equals(key))
                .toList();
        assertThat(mine).hasSizeLessThan(2);
        return mine.isEmpty() ? tools.jackson.databind.node.MissingNode.getInstance() : mine.get(0);
    }

    @Test
    @Feature("S14")
    void fortyOfOneCauseAreOneLineAndAllRunOnceItIsMended() {
        Api admin = desk.as(Role.ADMIN);
        releases.publish("test", "studio", Map.of("test/" + key + ".bpmn", """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://lanedesk.org">
            <bpmn:process id="%1$s" name="Forty" isExecutable="true" camunda:historyTimeToLive="P30D">
            <bpmn:startEvent id="start" name="Start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="choose"/>
            <bpmn:serviceTask id="choose" name="Choose by list" camunda:asyncBefore="true" camunda:delegateExpression="${decideByTable}"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="table">%1$s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:sequenceFlow id="f2" sourceRef="choose" targetRef="end"/><bpmn:endEvent id="end" name="End"/>
            </bpmn:process></bpmn:definitions>\
            """.formatted(key)
                .getBytes(StandardCharsets.UTF_8)));
        TestTickets.TestLine at = tickets.line("00:00-24:00");
        long first = tickets.open(at, "normal");
        for (int i = 0; i < 40; i++) {
            long ticket = i == 0 ? first : tickets.open(at, "normal");
            engine.start(key, String.valueOf(ticket), Map.of("ticketNumber", String.valueOf(ticket)));
        }
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(line(admin).path("count").asInt()).isEqualTo(40));
        JsonNode line = line(admin);
        assertThat(line.path("elementName").asString()).isEqualTo("Choose by list");
        assertThat(line.path("reason").asString()).isEqualTo("something that is missing");
        assertThat(line.path("message").asString()).contains(key, "was not found");
        assertThat(line.path("items")).hasSize(20);

        Api agent = desk.as(at.agent());
        JsonNode seen = agent.get("/tickets/" + first + "/process/stuck")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(seen.path("step").asString()).isEqualTo("Choose by list");
        assertThat(seen.path("reason").asString()).isEqualTo("something that is missing");
        agent.post("/incidents/retry", Map.of("cause", line.path("cause").asString()))
                .expect(403);

        String one = line.at("/items/0/id").asString();
        assertThat(admin.post("/incidents/retry", Map.of("ids", List.of(one)))
                        .expect(200)
                        .json()
                        .path("retried")
                        .asInt())
                .isEqualTo(1);
        // nothing is mended yet: it fails again and stays one of the forty
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(line(admin).toString())
                        .contains("\"count\":40")
                        .doesNotContain(one));

        Api designer = desk.as(Role.DESIGNER);
        designer.post("/models", Map.of("kind", "table", "key", key, "content", NewTable.xml(key, "Forty")))
                .expect(201);
        designer.post("/releases", Map.of("models", List.of(Map.of("kind", "table", "key", key))))
                .expect(201);
        assertThat(admin.post(
                                "/incidents/retry",
                                Map.of("cause", line.path("cause").asString()))
                        .expect(200)
                        .json()
                        .path("retried")
                        .asInt())
                .isEqualTo(40);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(line(admin).isMissingNode()).isTrue());
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(engine.runs(key, String.valueOf(first))).isFalse());
        assertThat(agent.get("/tickets/" + first + "/process/stuck").json().path("items"))
                .isEmpty();
        assertThat(admin.get("/audit?action=incidents.retried").expect(200).body())
                .contains("incidents.retried");
    }

    @Test
    @Feature("S14")
    void aFailureIsSaidInWords() {
        assertThat(words.of("Could not connect to SMTP host mail.example, port 25\nat …")
                        .reason())
                .isEqualTo("mail server");
        assertThat(words.of("Connection refused: https://other.example").reason())
                .isEqualTo("connection to another system");
        assertThat(words.of("notFound|table|x").text()).isEqualTo("table x was not found, or you may not see it.");
        assertThat(words.of(null).text()).contains("said nothing");
    }
}
