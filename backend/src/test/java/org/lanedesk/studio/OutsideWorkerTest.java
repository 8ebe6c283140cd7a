package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** External-task clients work with the desk by an API token; their calls are as the stock libraries write them. */
@DeskTest
class OutsideWorkerTest {
    private static final String TASKS = "/engine-rest/external-task/";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    Desk desk;

    @Autowired
    Engine engine;

    @Autowired
    TestTickets tickets;

    @Autowired
    DomainClock clock;

    private final String key = Drawings.key("x");
    private final String topic = "print-" + key;
    private Api worker;
    private Api admin;
    private TestTickets.TestLine at;
    private long ticket;

    @BeforeEach
    void enter() {
        clock.move(Duration.ZERO);
        admin = desk.as(Role.ADMIN);
        worker = desk.anonymous().with("Authorization", "Bearer " + token("WORKER"));
        String process = Drawings.process(key, """
            <bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="print" />
            <bpmn:serviceTask id="print" name="Print the label" camunda:type="external" camunda:topic="%s" />
            <bpmn:boundaryEvent id="b" name="No paper" attachedToRef="print"><bpmn:errorEventDefinition errorRef="noPaper" /></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="g" sourceRef="b" targetRef="fill" /><bpmn:userTask id="fill" name="Fill in paper" />
            <bpmn:sequenceFlow id="h" sourceRef="print" targetRef="look" /><bpmn:userTask id="look" name="Look at ${colour}" />
            """.formatted(topic))
                .replace(
                        "<bpmn:process",
                        "<bpmn:error id=\"noPaper\" name=\"No paper\" errorCode=\"NO_PAPER\" /><bpmn:process")
                .replace("Look at ${colour}", "Look at it");
        Api designer = desk.as(Role.DESIGNER);
        Drawings.begin(designer, "process", key, process);
        designer.post("/releases", Drawings.wish("process", key)).expect(201);
        at = tickets.line("00:00-24:00");
        ticket = start();
    }

    private String token(String... scopes) {
        return admin.post("/tokens", Map.of("name", "worker", "scopes", List.of(scopes)))
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    private long start() {
        long number = tickets.open(at, "normal");
        engine.start(key, String.valueOf(number), Map.of("ticketNumber", String.valueOf(number), "copies", 2));
        return number;
    }

    private JsonNode fetch(int millis) {
        return worker.post(
                        TASKS + "fetchAndLock",
                        Map.of(
                                "workerId",
                                "printer",
                                "maxTasks",
                                10,
                                "usePriority",
                                true,
                                "asyncResponseTimeout",
                                millis,
                                "topics",
                                List.of(Map.of(
                                        "topicName", topic,
                                        "lockDuration", 20_000,
                                        "localVariables", false,
                                        "withoutTenantId", false,
                                        "includeExtensionProperties", false))))
                .expect(200)
                .json();
    }

    private Api.Answer say(JsonNode task, String what, Map<String, ?> body) {
        return worker.post(TASKS + task.path("id").asString() + "/" + what, body);
    }

    private JsonNode outside() {
        return desk.as(at.agent())
                .get("/tickets/" + ticket + "/process")
                .expect(200)
                .json()
                .path("outside");
    }

    @Test
    @Feature("S21")
    void aClientFetchesExtendsAndCompletes() {
        assertThat(outside().at("/0/topic").asString()).isEqualTo(topic);
        JsonNode task = fetch(0).get(0);
        assertThat(task.path("topicName").asString()).isEqualTo(topic);
        assertThat(task.path("businessKey").asString()).isEqualTo(String.valueOf(ticket));
        assertThat(task.at("/variables/copies/type").asString()).isEqualTo("Integer");
        assertThat(task.at("/variables/copies/value").asInt()).isEqualTo(2);
        assertThat(task.path("lockExpirationTime").asString()).matches("\\d{4}-.*T.*\\+0000");
        assertThat(outside().at("/0/worker").asString()).isEqualTo("printer");
        assertThat(fetch(0)).isEmpty();

        say(task, "extendLock", Map.of("workerId", "printer", "newDuration", 600_000))
                .expect(204);
        clock.move(Duration.ofMinutes(5));
        assertThat(fetch(0)).isEmpty();
        clock.move(Duration.ZERO);
        say(task, "complete", Map.of("workerId", "somebody-else")).expect(400);
        Map<String, Object> bad = Map.of("list", Map.of("value", List.of(1), "type", "Object"));
        say(task, "complete", Map.of("workerId", "printer", "variables", bad)).expect(400);
        Map<String, Object> ours = Map.of("ticketNumber", Map.of("value", "1", "type", "String"));
        say(task, "complete", Map.of("workerId", "printer", "variables", ours)).expect(400);
        Map<String, Object> good = Map.of(
                "colour", Map.of("value", "red", "type", "String", "valueInfo", Map.of()),
                "pages", Map.of("value", 3, "type", "Integer"));
        say(task, "complete", Map.of("workerId", "printer", "variables", good)).expect(204);
        assertThat(engine.variables(key, String.valueOf(ticket)))
                .containsEntry("colour", "red")
                .containsEntry("pages", 3);
        assertThat(outside()).isEmpty();
        say(task, "complete", Map.of("workerId", "printer")).expect(404);
    }

    @Test
    @Feature({"S21", "S14"})
    void whatFailsIsTriedAgainThenAnIncidentInWords() {
        JsonNode task = fetch(0).get(0);
        Map<String, Object> failure = Map.of(
                "workerId",
                "printer",
                "errorMessage",
                "SMTP 421: try later",
                "errorDetails",
                "trace",
                "retries",
                1,
                "retryTimeout",
                60_000);
        say(task, "failure", failure).expect(204);
        assertThat(fetch(0)).isEmpty();
        clock.move(Duration.ofMinutes(2));
        task = fetch(0).get(0);
        assertThat(task.path("retries").asInt()).isEqualTo(1);
        say(task, "failure", Map.of("workerId", "printer", "errorMessage", "SMTP 421: try later", "retries", 0))
                .expect(204);
        JsonNode stuck = desk.as(at.agent())
                .get("/tickets/" + ticket + "/process/stuck")
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(stuck.path("reason").asString()).isEqualTo("mail server");
        assertThat(stuck.path("step").asString()).isEqualTo("Print the label");
        String cause = admin.get("/incidents")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(g -> g.path("process").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .path("cause")
                .asString();
        admin.post("/incidents/retry", Map.of("cause", cause)).expect(200);
        clock.move(Duration.ofMinutes(4));
        JsonNode again = fetch(0);
        assertThat(again).hasSize(1);
        say(again.get(0), "bpmnError", Map.of("workerId", "printer", "errorCode", "NO_PAPER", "errorMessage", "empty"))
                .expect(204);
        assertThat(desk.as(Role.DESIGNER)
                        .get("/models/process/" + key + "/running")
                        .expect(200)
                        .body())
                .contains("\"fill\"");
        clock.move(Duration.ZERO);
    }

    @Test
    @Feature("S21")
    void aWaitingClientHearsAtOnceAndUnlockGivesBack() {
        JsonNode task = fetch(0).get(0);
        worker.post(TASKS + task.path("id").asString() + "/unlock", null).expect(204);
        JsonNode mine = fetch(0).get(0);
        assertThat(mine.path("id")).isEqualTo(task.path("id"));
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> fetch(20_000));
        long second = start();
        await().atMost(LONG).until(waiting::isDone);
        assertThat(waiting.join().get(0).path("businessKey").asString()).isEqualTo(String.valueOf(second));
        assertThat(fetch(1_000)).isEmpty();
    }

    @Test
    @Feature("S21")
    void onlyATokenForWorkersAndNothingElseOfThatApi() {
        Api other = desk.anonymous().with("Authorization", "Bearer " + token("PUBLISH", "OPERATE"));
        Map<String, Object> body = Map.of("workerId", "w", "maxTasks", 1, "topics", List.of());
        other.post(TASKS + "fetchAndLock", body).expect(403);
        desk.anonymous().post(TASKS + "fetchAndLock", body).expect(401);
        assertThat(worker.post("/engine-rest/deployment/create", Map.of()).status())
                .isIn(403, 415);
        worker.post(TASKS + "fetchAndLock", Map.of("maxTasks", 1)).expect(400);
        for (String path : List.of("external-task", "external-task/count", "process-instance", "task", "incident")) {
            assertThat(worker.call("GET", "/engine-rest/" + path, null).status())
                    .as(path)
                    .isIn(404, 405);
        }
        assertThat(worker.call("GET", "/engine-rest/version", null).status()).isEqualTo(403);
        assertThat(worker.call("POST", "/engine-rest/process-definition/key/" + key + "/start", Map.of())
                        .status())
                .isEqualTo(404);
        Api designer = desk.as(Role.DESIGNER);
        String bad = Drawings.process(
                key,
                "<bpmn:startEvent id='s' /><bpmn:sequenceFlow id='f' sourceRef='s' targetRef='t' />"
                        + "<bpmn:serviceTask id='t' name='T' camunda:type='external' camunda:topic='${x}' />");
        assertThat(designer.post("/models/process/" + key + "/check", Map.of("content", bad))
                        .expect(200)
                        .body())
                .contains("topic");
    }
}
