package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Designers publish processes, tables and forms: together or not at all, and back. */
@DeskTest
class ReleasesTest {
    private static final String LIFECYCLE = "/models/process/ticketLifecycle";

    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    private Api designer;
    private Api admin;
    private Entrance.Made at;

    @BeforeEach
    void enter() {
        designer = desk.as(Role.DESIGNER);
        admin = desk.as(Role.ADMIN);
        at = entrances.make();
    }

    private long open(String subject) {
        return admin.post(
                        "/channels/" + at.channel() + "/mail",
                        Mails.mail("a@one.example", at.address(), subject, "Text"),
                        "Content-Type",
                        "message/rfc822")
                .expect(201)
                .json()
                .path("ticketNumber")
                .asLong();
    }

    private String statusClass(long number) {
        return admin.get("/tickets/" + number)
                .expect(200)
                .json()
                .at("/status/class")
                .asString();
    }

    private JsonNode draft(String path, String content) {
        return designer.put(path + "/draft", Map.of("content", content), "If-Match", "*")
                .expect(200)
                .json();
    }

    private static String process(String id, String inside) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <bpmn:process id="%s" name="A test" isExecutable="true" camunda:historyTimeToLive="P365D">%s</bpmn:process>
            </bpmn:definitions>
            """.formatted(id, inside);
    }

    private static final String CHECKED_BEFORE_CLOSING = """
        scenarios:
          - name: Somebody checks before a ticket is closed
            steps:
              - desk: { agents: { ann: online } }
              - open ticket: { text: Something }
              - act: { close: , by: ann }
              - expect: { status: new }
        """;

    private static String etag(Api.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElse("*");
    }

    private static String waiting(String id, String name) {
        return process(
                id,
                "<bpmn:startEvent id=\"s\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"u\" />"
                        + "<bpmn:userTask id=\"u\" name=\"" + name + "\" />");
    }

    @Test
    @Feature({"C04", "S11"})
    void aRedrawnLifecycleActsForNewTicketsAndLeavesRunningOnesAlone() {
        String old = designer.get(LIFECYCLE).expect(200).json().path("content").asString();
        long before = open("before");
        JsonNode ran = designer.get(LIFECYCLE + "/running").expect(200).json().path("versions");
        String redrawn = old.replace(
                        "sourceRef=\"event_closeRequested\" targetRef=\"serviceTask_closeTicket\"",
                        "sourceRef=\"event_closeRequested\" targetRef=\"userTask_qaCheck\"")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:userTask id=\"userTask_qaCheck\" name=\"QA"
                                + " check\"><bpmn:incoming>flow_closeRequested_closeTicket</bpmn:incoming></bpmn:userTask><bpmn:sequenceFlow"
                                + " id=\"flow_qaCheck_closeTicket\" sourceRef=\"userTask_qaCheck\""
                                + " targetRef=\"serviceTask_closeTicket\" /></bpmn:process>");
        assertThat(redrawn).contains("targetRef=\"userTask_qaCheck\"");
        JsonNode drafted = draft(LIFECYCLE, redrawn);
        assertThat(drafted.path("problems").toString()).doesNotContain("\"error\"");
        assertThat(designer.get(LIFECYCLE + "/diff").expect(200).body())
                .contains("userTask_qaCheck", "QA check", "added");

        Map<String, Object> wish =
                Map.of("models", List.of(Map.of("kind", "process", "key", "ticketLifecycle")), "comment", "QA");
        assertThat(designer.post("/releases", wish).expect(422).body()).contains("is red", "under Scenarios");
        Api.Answer cases = designer.get(LIFECYCLE + "/cases").expect(200);
        designer.put(LIFECYCLE + "/cases", Map.of("content", CHECKED_BEFORE_CLOSING), "If-Match", etag(cases))
                .expect(200);
        JsonNode release = designer.post("/releases", wish).expect(201).json();
        try {
            long after = open("after");
            admin.post("/tickets/" + after + "/actions/close", Map.of()).expect(200);
            admin.post("/tickets/" + before + "/actions/close", Map.of()).expect(200);
            assertThat(statusClass(before)).isEqualTo("closed");
            assertThat(statusClass(after)).isNotEqualTo("closed");
            assertThat(admin.get("/tickets/" + after + "/process")
                            .expect(200)
                            .json()
                            .path("tokens")
                            .toString())
                    .contains("userTask_qaCheck");
            JsonNode runs = designer.get(LIFECYCLE + "/running").json().path("versions");
            assertThat(runs.get(0).path("count").asInt()).isEqualTo(1);
            assertThat(runs.get(1)).isEqualTo(ran.get(0));
        } finally {
            designer.post("/releases/" + release.path("id").asString() + "/rollback", Map.of("comment", "back"))
                    .expect(201);
            String asShipped = cases.json().path("content").asString();
            designer.put(LIFECYCLE + "/cases", Map.of("content", asShipped), "If-Match", "*")
                    .expect(200);
        }
        assertThat(designer.get(LIFECYCLE).json().path("content").asString()).isEqualTo(old);
        long again = open("again");
        admin.post("/tickets/" + again + "/actions/close", Map.of()).expect(200);
        assertThat(statusClass(again)).isEqualTo("closed");
        JsonNode versions =
                designer.get(LIFECYCLE + "/versions").expect(200).json().path("items");
        assertThat(versions.get(0).path("comment").asString()).isEqualTo("back");
        assertThat(versions.get(1).path("comment").asString()).isEqualTo("QA");
    }

    @Test
    @Feature({"S11", "S03"})
    void oneInvalidFileOfFourAndNothingIsPublished() {
        String key = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        List<Map<String, Object>> models = new java.util.ArrayList<>();
        for (String one : List.of(key + "a", key + "b", key + "c")) {
            String content = one.endsWith("c") ? process(one, "") : waiting(one, "Look");
            designer.post("/models", Map.of("kind", "process", "key", one, "content", content))
                    .expect(201);
            models.add(Map.of("kind", "process", "key", one));
        }
        String form = "{\"type\":\"default\",\"id\":\"" + key + "\",\"components\":[]}";
        designer.post("/models", Map.of("kind", "form", "key", key, "content", form))
                .expect(201);
        models.add(Map.of("kind", "form", "key", key));

        JsonNode check = designer.post("/models/process/" + key + "c/check", Map.of("content", process(key + "c", "")))
                .expect(200)
                .json()
                .path("problems");
        JsonNode refused = designer.post("/releases", Map.of("models", models, "comment", "four"))
                .expect(422)
                .json();
        assertThat(refused.path("errors").findValuesAsString("code")).contains("studio.noStart");
        assertThat(refused.path("errors").findValuesAsString("message")).isEqualTo(check.findValuesAsString("message"));
        designer.get("/models/process/" + key + "a").expect(404);
        designer.get("/models/form/" + key).expect(404);

        draft("/models/process/" + key + "c", waiting(key + "c", "Look"));
        designer.post("/releases", Map.of("models", models, "comment", "four")).expect(201);
        assertThat(designer.get("/models/process/" + key + "a")
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(designer.get("/models/form/" + key)
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(designer.get("/releases").expect(200).body()).contains(key, "four");
    }

    @Test
    @Feature({"S03", "S10"})
    void problemsNameTheStepAndHiddenFieldsShowInTheDifference() {
        String key = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String task = "<bpmn:startEvent id='s' /><bpmn:sequenceFlow id='f' sourceRef='s' targetRef='tell'"
                + " /><bpmn:serviceTask id='tell' name='Tell the client'"
                + " camunda:delegateExpression='${sendInitiativeMessage}'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
                + " name='to'>x@y.example</camunda:inputParameter><camunda:inputParameter"
                + " name='text'>Hello</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
        JsonNode begun = designer.post("/models", Map.of("kind", "process", "key", key, "content", process(key, task)))
                .expect(201)
                .json();
        assertThat(begun.path("problems").toString())
                .contains("«Tell the client» (tell)", "Channel", "studio.blockField");
        String first = task.replace(
                "<camunda:inputParameter name='to'>",
                "<camunda:inputParameter name='channel'>care-mail</camunda:inputParameter><camunda:inputParameter"
                        + " name='to'>");
        draft("/models/process/" + key, process(key, first));
        Map<String, Object> one = Map.of("models", List.of(Map.of("kind", "process", "key", key)), "comment", "one");
        designer.post("/releases", one).expect(201);
        draft("/models/process/" + key, process(key, first.replace("Hello", "Good day")));
        JsonNode changes = designer.get("/models/process/" + key + "/diff")
                .expect(200)
                .json()
                .path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("element").asString()).isEqualTo("tell");
        assertThat(changes.get(0).path("property").asString()).isEqualTo("inputParameter[text]");
        assertThat(changes.get(0).path("before").asString()).isEqualTo("Hello");
        designer.delete("/models/process/" + key + "/draft").expect(204);
    }

    @Test
    @Feature("S21")
    void aModelerDeploysWithATokenThroughTheSameGate() {
        String key = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String token = designer.post("/tokens", Map.of("name", "modeler", "scopes", List.of("PUBLISH")))
                .expect(201)
                .json()
                .path("token")
                .asString();
        String basic = "Basic " + Base64.getEncoder().encodeToString(("x:" + token).getBytes(StandardCharsets.UTF_8));
        Api outside = desk.anonymous();
        JsonNode made = deploy(outside, basic, key + ".bpmn", waiting(key, "Look"))
                .expect(200)
                .json();
        assertThat(made.path("deployedProcessDefinitions").toString()).contains(key);
        assertThat(designer.get("/models/process/" + key)
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        Api.Answer refused = deploy(outside, "Bearer " + token, key + ".bpmn", process(key, ""));
        assertThat(refused.expect(400).json().path("message").asString()).contains("start event");
        assertThat(refused.json().path("details").toString()).contains("mainElementId");
        deploy(outside, basic, "x.groovy", "x").expect(400);
        deploy(outside, "Basic eDp5", key + ".bpmn", waiting(key, "Look")).expect(401);
        assertThat(outside.page("/engine-rest/engine").status()).isEqualTo(404);
        assertThat(outside.page("/engine-rest/process-definition").status()).isEqualTo(404);
    }

    private static Api.Answer deploy(Api api, String authorization, String file, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return api.call(
                "POST",
                "/engine-rest/deployment/create",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Authorization",
                authorization);
    }

    @Test
    @Feature("S20")
    void theSolutionIsTheSameZipTwiceAndComesBack() throws Exception {
        byte[] first = designer.get("/solution").expect(200).response().body();
        assertThat(designer.get("/solution").response().body()).isEqualTo(first);
        var names = new java.util.TreeSet<String>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(first))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("processes/routing/incoming.dmn", "processes/routing/incoming.cases.yaml");
        JsonNode nothing = designer.post("/solution", first, "Content-Type", "application/zip")
                .expect(200)
                .json();
        assertThat(nothing.path("versions")).isEmpty();
        designer.post("/solution", "no zip".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/zip")
                .expect(422);
    }

    @Test
    void rightsAreSeparateAndBadInputIsRefused() {
        desk.as(Role.AGENT).get("/models").expect(403);
        desk.as(Role.MANAGER).post("/releases", Map.of("models", List.of())).expect(403);
        desk.as(Role.MANAGER).get("/models/process/ticketLifecycle/draft").expect(403);
        assertThat(designer.get("/models").expect(200).body()).contains("ticketLifecycle", "slaClock");
        assertThat(designer.get("/blocks").expect(200).body()).contains("desk.sendInitiativeMessage");
        designer.get("/models/process/no-such").expect(404);
        designer.post("/releases", Map.of("models", List.of(Map.of("kind", "process", "key", "routing"))))
                .expect(409);
        String[] bad = {"<bpmn", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "x".repeat(9 * 1024 * 1024)};
        for (String content : bad) {
            Api.Answer check = designer.post("/models/process/routing/check", Map.of("content", content));
            assertThat(check.expect(200).json().path("problems").size()).isPositive();
        }
        designer.put("/models/process/routing/draft", Map.of("content", bad[2]), "If-Match", "*")
                .expect(413);
        desk.as(Role.ADMIN).get("/incidents").expect(200);
    }

    @Test
    void everyShippedModelPassesItsOwnReview() {
        for (JsonNode model : designer.get("/models").expect(200).json().path("items")) {
            if (model.path("path").asString().matches("(processes|forms)/[a-z-]+/[a-z-]+\\.[a-z]+")
                    && model.path("version").asInt() == 1) {
                String path = "/models/" + model.path("kind").asString() + "/"
                        + model.path("key").asString();
                assertThat(designer.get(path + "/draft")
                                .expect(200)
                                .json()
                                .path("problems")
                                .toString())
                        .as(path)
                        .doesNotContain("\"error\"");
            }
        }
    }
}
