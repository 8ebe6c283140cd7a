package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A process that fails before its first wait takes nothing with it: it stands among the incidents and is tried again. */
@DeskTest
@Feature({"S14", "S22", "C08"})
class BrokenStartTest {
    @Autowired
    Desk desk;

    @Autowired
    MailDesk mail;

    @Autowired
    TestTickets tickets;

    @Autowired
    JdbcClient db;

    private final String process = "breaks" + UUID.randomUUID().toString().substring(0, 8);
    private RuleDesk rules;
    private MailDesk.Line line;
    private Api admin;

    @BeforeEach
    void aProcessThatThinksTooLong() {
        rules = new RuleDesk(desk);
        admin = desk.as(Role.ADMIN);
        line = mail.line("00:00-24:00");
        Api designer = desk.as(Role.DESIGNER);
        designer.post("/models", Map.of("kind", "process", "key", process, "content", drawing()))
                .expect(201);
        designer.post(
                        "/releases",
                        Map.of("comment", "broken", "models", List.of(Map.of("kind", "process", "key", process))))
                .expect(201);
    }

    @AfterEach
    void leave() {
        rules.restore();
    }

    @Test
    void anOrderKeepsItsProcessAsAnIncidentInWords() {
        TestTickets.TestLine shop = tickets.line("00:00-24:00");
        String service = "s" + UUID.randomUUID().toString().substring(0, 8);
        db.sql(
                        "insert into service (key, name, channel, group_key, process, target_days) values (?, '{\"en\":\"Thing\"}',"
                                + " ?, ?, ?, 2)")
                .params(Arrays.asList(service, shop.channel(), shop.group(), process))
                .update();
        Api client = desk.as(Role.CLIENT);
        long number = client.post("/requests", Map.of("service", service, "text", "Please"))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();

        standsStuck(number);
        assertThat(admin.get("/tickets/" + number).json().path("incident").asString(""))
                .isEmpty();
    }

    @Test
    void aRuleThatStartsItStillRoutesTheTicket() {
        rules.publish(
                "incoming",
                RuleDesk.row(
                        "Starts what breaks",
                        Map.of("line", '"' + line.key() + '"'),
                        Map.of("priority", "high", "startProcess", process)),
                RuleDesk.row(
                        "Starts it once more",
                        Map.of("line", '"' + line.key() + '"'),
                        Map.of("startProcess", process)));
        long number = line.opens(MailDesk.somebody(), "Broken", "Please");

        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("priority").asString()).isEqualTo("high");
        standsStuck(number);
        assertThat(runs(number).valueStream().filter(this::ours)).hasSize(1);
    }

    /** S13: the panel of the ticket shows the process that is stuck, not only the life of the ticket. */
    private void standsStuck(long number) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !stuck(number).path("items").isEmpty());
        JsonNode said = stuck(number).at("/items/0");
        assertThat(said.path("process").asString()).isEqualTo("Denkt zu lange");
        assertThat(said.toString()).doesNotContain("org.lanedesk", "Exception", "FeelLimit");
        assertThat(admin.get("/incidents").expect(200).body()).contains("\"businessKey\":\"" + number + "\"");
        String run = runs(number)
                .valueStream()
                .filter(this::ours)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        JsonNode shown = admin.get("/tickets/" + number + "/process?instance=" + run)
                .expect(200)
                .json();
        assertThat(shown.path("process").asString()).isEqualTo(process);
        assertThat(shown.path("incidents").size()).isEqualTo(1);
    }

    private boolean ours(JsonNode run) {
        return run.path("process").asString().equals(process);
    }

    private JsonNode runs(long number) {
        return admin.get("/tickets/" + number + "/process/runs")
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode stuck(long number) {
        return admin.get("/tickets/" + number + "/process/stuck").expect(200).json();
    }

    private String drawing() {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="%s" name="Denkt zu lange" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="startEvent_asked" name="Asked"/>
                <bpmn:sequenceFlow id="flow_asked" sourceRef="startEvent_asked" targetRef="gateway_isItMuch"/>
                <bpmn:exclusiveGateway id="gateway_isItMuch" name="Is it much?" default="flow_little"/>
                <bpmn:sequenceFlow id="flow_much" sourceRef="gateway_isItMuch" targetRef="endEvent_much">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="feel">count(for i in 1..3000, j in 1..3000, k in 1..3000 return i) &gt; 1</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_little" sourceRef="gateway_isItMuch" targetRef="endEvent_little"/>
                <bpmn:endEvent id="endEvent_much" name="Much"/>
                <bpmn:endEvent id="endEvent_little" name="Little"/>
              </bpmn:process>
            </bpmn:definitions>
            """.formatted(process);
    }
}
