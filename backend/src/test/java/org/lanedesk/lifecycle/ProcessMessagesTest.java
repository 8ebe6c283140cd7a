package org.lanedesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The conversation tells which process has started on the ticket. */
@DeskTest
@Feature("E47")
class ProcessMessagesTest {
    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    private static List<JsonNode> told(List<JsonNode> messages, String process) {
        return messages.stream()
                .filter(m -> m.at("/detail/process").asString().equals(process))
                .toList();
    }

    @Test
    void aStartedProcessIsNamedWithItsVersionAndOnlyThoseWhoMayOpenItGetTheWayToIt() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Something", "Else");
        JsonNode said = told(line.messages(number), "ticketLifecycle").get(0);
        int version = said.at("/detail/version").asInt();
        assertThat(version).isPositive();
        assertThat(said.path("kind").asString()).isEqualTo("system");
        assertThat(said.at("/author/kind").asString()).isEqualTo("process");
        assertThat(said.path("text").asString()).contains("Ticket lifecycle", "v" + version);
        assertThat(said.at("/detail/names/ru").asString()).isNotBlank();
        // an agent does not read processes
        assertThat(said.path("detail").has("link")).isFalse();
        List<JsonNode> administrators = MailDesk.list(
                line.post().get("/tickets/" + number + "/messages").expect(200).json());
        JsonNode seen = told(administrators, "ticketLifecycle").get(0);
        assertThat(seen.at("/detail/link").asString())
                .isEqualTo("/studio/processes/ticketLifecycle?version=" + version);
        // the routing is a part of the lifecycle, and once per change: it is told by its rules
        assertThat(told(administrators, "routing")).isEmpty();
        assertThat(told(administrators, "ticketLifecycle")).hasSize(1);
    }

    @Test
    void aProcessThatIsRenamedLaterKeepsItsOldNameWhereItStarted() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Something", "Else");
        String key = "told" + UUID.randomUUID().toString().substring(0, 8);
        release(key, "Old name");
        engine.start(key, String.valueOf(number), Map.of());
        release(key, "New name");
        engine.start(key, String.valueOf(number), Map.of());
        assertThat(told(line.messages(number), key).stream()
                        .map(m -> m.path("text").asString()))
                .containsExactly("Process “Old name” v1 started", "Process “New name” v2 started");
    }

    @Test
    void aProcessThatBelongsToNoTicketTellsNobody() {
        String key = "told" + UUID.randomUUID().toString().substring(0, 8);
        release(key, "Alone");
        engine.start(key, UUID.randomUUID().toString(), Map.of());
        engine.start(key, "999999999999", Map.of());
    }

    private void release(String key, String name) {
        Api designer = desk.as(Role.DESIGNER);
        String content = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="startEvent_begun" name="Begun"/>
                <bpmn:sequenceFlow id="flow_begun_over" sourceRef="startEvent_begun" targetRef="endEvent_over"/>
                <bpmn:endEvent id="endEvent_over" name="Over"/>
              </bpmn:process>
            </bpmn:definitions>
            """.formatted(key, name);
        if (name.equals("New name")) {
            designer.put("/models/process/" + key + "/draft", Map.of("content", content), "If-Match", "*")
                    .expect(200);
        } else {
            designer.post("/models", Map.of("kind", "process", "key", key, "content", content))
                    .expect(201);
        }
        designer.post("/releases", Map.of("models", List.of(Map.of("kind", "process", "key", key)), "comment", "test"))
                .expect(201);
    }
}
