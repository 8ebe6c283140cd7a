package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lanedesk.studio.RuleDesk.row;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What rules and processes write reaches the client, and the conversation says where it came from. */
@DeskTest
@Feature("E03")
class GeneratedMessagesTest {
    @Autowired
    Desk desk;

    @Autowired
    MailDesk mail;

    private final String process = "writes" + UUID.randomUUID().toString().substring(0, 8);
    private final String client = MailDesk.somebody();
    private RuleDesk rules;
    private MailDesk.Line line;

    @BeforeEach
    void aProcessThatWrites() {
        rules = new RuleDesk(desk);
        line = mail.line("00:00-24:00");
        release();
    }

    @AfterEach
    void leave() {
        rules.restore();
    }

    @Test
    void aRuleForIncomingTicketsStartsAProcessWhoseBlockWrites() {
        int version =
                rules.publish("incoming", row("Invoices are explained", ofLine(), Map.of("startProcess", process)));
        long number = line.opens(client, "Invoice", "Where is it?");

        assertThat(told(number, "rule").get("text").asString())
                .contains("Invoices are explained", "v" + version, "startProcess");
        theBlockHasWritten(number);
        assertThat(told(number, "process").get("text").asString()).contains("Explains invoices");
    }

    @Test
    void aRuleForChangesDoesTheSame() {
        rules.publish(
                "changed",
                row(
                        "Urgent ones are explained",
                        Map.of("line", '"' + line.key() + '"', "new.priority", "\"urgent\""),
                        Map.of("startProcess", process)));
        long number = line.opens(client, "Invoice", "Where is it?");
        assertThat(sent(number)).isNull();

        line.agent()
                .patch("/tickets/" + number, line.ticket(number).get("version").asInt(), Map.of("priority", "urgent"))
                .expect(200);
        assertThat(told(number, "rule").at("/detail/table").asString()).isEqualTo("changed");
        theBlockHasWritten(number);
    }

    @Test
    @Feature({"H02", "A46"})
    void aProcessDoesNotAnswerMachinesAndNobodyTooOften() {
        rules.publish("incoming", row("Invoices are explained", ofLine(), Map.of("startProcess", process)));
        String robot = MailDesk.somebody();
        long alarm = line.opens(robot, "Alarm", "Disk full", "Auto-Submitted: auto-generated");
        await().until(() -> withheld(alarm).contains("heldMachine"));
        assertThat(sent(alarm)).isNull();

        List<Long> asked = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> line.opens(client, "Invoice " + n, "Where is it?"))
                .toList();
        await().until(() -> asked.stream().filter(n -> sent(n) != null).count() == 3
                && asked.stream()
                                .filter(n -> withheld(n).contains("heldTooMany"))
                                .count()
                        == 1);
    }

    private List<String> withheld(long number) {
        return line.messages(number).stream()
                .map(m -> m.at("/detail/kind").asString(""))
                .toList();
    }

    @Test
    void anAutomaticReplyNamesItsRule() {
        rules.publish(
                "auto-reply",
                row(
                        "We have your mail",
                        Map.of("on", "\"newSession\"", "line", '"' + line.key() + '"'),
                        Map.of("reply", "Thank you for {{ticket.subject}}", "then", "stop")));
        long number = line.opens(client, "Invoice", "Where is it?");
        JsonNode reply = sent(number);
        assertThat(reply).isNotNull();
        assertThat(reply.get("text").asString()).contains("Thank you for Invoice");
        assertThat(reply.at("/author/kind").asString()).isEqualTo("rule");
        assertThat(reply.at("/author/name").asString()).isEqualTo("We have your mail");
        assertThat(reply.at("/detail/table").asString()).isEqualTo("auto-reply");
        assertThat(mail.arrived(client, 1).toString()).contains("Thank you for Invoice");
    }

    private void theBlockHasWritten(long number) {
        // the process begins when the rules are done
        JsonNode message = await().until(() -> sent(number), Objects::nonNull);
        assertThat(message.get("text").asString()).isEqualTo("About Invoice: it comes on Friday.");
        assertThat(message.at("/author/kind").asString()).isEqualTo("process");
        assertThat(message.at("/author/name").asString()).isEqualTo("Explain invoice");
        assertThat(message.path("automatic").asBoolean()).isTrue();
        assertThat(mail.arrived(client, 1).toString()).contains("it comes on Friday");
    }

    private Map<String, String> ofLine() {
        return Map.of("line", '"' + line.key() + '"');
    }

    private JsonNode sent(long number) {
        return line.messages(number).stream()
                .filter(m -> m.get("kind").asString().equals("out"))
                .findFirst()
                .orElse(null);
    }

    /** The system message between the others that tells what was at work. */
    private JsonNode told(long number, String kind) {
        return line.messages(number).stream()
                .filter(m -> m.get("kind").asString().equals("system"))
                .filter(m -> m.at("/detail/kind").asString().equals(kind))
                .filter(m -> !kind.equals("process")
                        || m.at("/detail/process").asString().equals(process))
                .filter(m -> !kind.equals("rule") || m.toString().contains("startProcess"))
                .findFirst()
                .orElseThrow();
    }

    private void release() {
        String content = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="%s" name="Explains invoices" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="startEvent_asked" name="Asked"/>
                <bpmn:sequenceFlow id="flow_asked" sourceRef="startEvent_asked" targetRef="serviceTask_explainInvoice"/>
                <bpmn:serviceTask id="serviceTask_explainInvoice" name="Explain invoice" camunda:delegateExpression="${replyInSession}">
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="text">About {{ticket.subject}}: it comes on Friday.</camunda:inputParameter>
                    <camunda:inputParameter name="author">system</camunda:inputParameter>
                  </camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="flow_explained" sourceRef="serviceTask_explainInvoice" targetRef="endEvent_explained"/>
                <bpmn:endEvent id="endEvent_explained" name="Explained"/>
              </bpmn:process>
            </bpmn:definitions>
            """.formatted(process);
        Api designer = desk.as(Role.DESIGNER);
        designer.post("/models", Map.of("kind", "process", "key", process, "content", content))
                .expect(201);
        designer.post(
                        "/releases",
                        Map.of(
                                "models",
                                java.util.List.of(Map.of("kind", "process", "key", process)),
                                "comment",
                                "test"))
                .expect(201);
    }
}
