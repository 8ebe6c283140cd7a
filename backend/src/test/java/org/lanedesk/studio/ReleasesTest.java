package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String CHECKED_BEFORE_CLOSING = """
        scenarios:
          - name: Somebody checks before a ticket is closed
            steps:
              - desk: { agents: { ann: online } }
              - open ticket: { text: Something }
              - act: { close: , by: ann }
              - expect: { status: new }
        """;

    /** What it shows goes along, when it is played as when it is published, also where only the drawing was changed. */
    @Test
    @Feature({"C04", "E12", "S18"})
    void aProcessWithFormsAndScenariosIsPlayedAndPublishedByItself() {
        for (String key : List.of("incident", "orderVpnAccess")) {
            String path = "/models/process/" + key;
            String old = designer.get(path).expect(200).json().path("content").asString();
            assertThat(old).contains("formRef");
            Drawings.draft(
                    designer, path, old.replace("</bpmn:definitions>", "<!-- drawn anew --></bpmn:definitions>"));
            JsonNode played = designer.post(path + "/cases/run", Map.of("draft", true))
                    .expect(200)
                    .json();
            assertThat(played.toString()).contains("\"ok\":true").doesNotContain("\"ok\":false");
            JsonNode release = designer.post("/releases", Drawings.wish("process", key))
                    .expect(201)
                    .json();
            String back = "/releases/" + release.path("id").asString() + "/rollback";
            assertThat(designer.get(back).expect(200).json().path("items").valueStream())
                    .as("its forms came along unchanged")
                    .extracting(
                            i -> i.path("kind").asString() + " " + i.path("key").asString())
                    .containsExactly("process " + key);
            designer.post(back, Map.of("comment", "back")).expect(201);
            assertThat(designer.get(path).json().path("content").asString()).isEqualTo(old);
        }
    }

    private static String etag(Api.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElse("*");
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
        JsonNode drafted = Drawings.draft(designer, LIFECYCLE, redrawn);
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
        }
        // its scenarios came back with it: the next publication is not held up by those of the later one
        assertThat(designer.get(LIFECYCLE + "/cases").json().path("content").asString())
                .isEqualTo(cases.json().path("content").asString());
        assertThat(designer.get(LIFECYCLE).json().path("content").asString()).isEqualTo(old);
        long again = open("again");
        admin.post("/tickets/" + again + "/actions/close", Map.of()).expect(200);
        assertThat(statusClass(again)).isEqualTo("closed");
        JsonNode versions =
                designer.get(LIFECYCLE + "/versions").expect(200).json().path("items");
        assertThat(versions.get(0).path("comment").asString()).isEqualTo("back");
        assertThat(versions.get(1).path("comment").asString()).isEqualTo("QA");
    }

    /** Nothing older leads to what is new, so it may stay; what was there before comes back all the same. */
    @Test
    @Feature("S11")
    void aReleaseWithSomethingNewInItIsTakenBackToo() {
        String key = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String path = "/models/process/" + key;
        String first = Drawings.waiting(key, "Look");
        designer.post("/models", Map.of("kind", "process", "key", key, "content", first))
                .expect(201);
        JsonNode alone = designer.post("/releases", Drawings.wish("process", key))
                .expect(201)
                .json();
        assertThat(designer.post("/releases/" + alone.path("id").asString() + "/rollback", Map.of("comment", "back"))
                        .expect(409)
                        .body())
                .contains("studio.nothingBefore");

        Drawings.draft(designer, path, Drawings.waiting(key, "Look twice"));
        designer.post(
                        "/models",
                        Map.of("kind", "process", "key", key + "n", "content", Drawings.waiting(key + "n", "New")))
                .expect(201);
        JsonNode both = designer.post(
                        "/releases",
                        Map.of(
                                "models",
                                List.of(
                                        Map.of("kind", "process", "key", key),
                                        Map.of("kind", "process", "key", key + "n")),
                                "comment",
                                "both"))
                .expect(201)
                .json();
        String back = "/releases/" + both.path("id").asString() + "/rollback";
        assertThat(designer.get(back).expect(200).json().path("items").valueStream())
                .extracting(i -> i.path("backTo").asInt())
                .containsExactlyInAnyOrder(1, 0);
        designer.post(back, Map.of("comment", "back")).expect(201);
        assertThat(designer.get(path).json().path("content").asString()).isEqualTo(first);
        assertThat(designer.get(path + "n").json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    @Feature({"S11", "S03"})
    void oneInvalidFileOfFourAndNothingIsPublished() {
        String key = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        List<Map<String, Object>> models = new java.util.ArrayList<>();
        for (String one : List.of(key + "a", key + "b", key + "c")) {
            String content = one.endsWith("c") ? Drawings.process(one, "") : Drawings.waiting(one, "Look");
            designer.post("/models", Map.of("kind", "process", "key", one, "content", content))
                    .expect(201);
            models.add(Map.of("kind", "process", "key", one));
        }
        String form = "{\"type\":\"default\",\"id\":\"" + key + "\",\"components\":[]}";
        designer.post("/models", Map.of("kind", "form", "key", key, "content", form))
                .expect(201);
        models.add(Map.of("kind", "form", "key", key));

        JsonNode check = designer.post(
                        "/models/process/" + key + "c/check", Map.of("content", Drawings.process(key + "c", "")))
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

        Drawings.draft(designer, "/models/process/" + key + "c", Drawings.waiting(key + "c", "Look"));
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
}
