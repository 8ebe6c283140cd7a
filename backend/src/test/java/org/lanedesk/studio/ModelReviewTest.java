package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is wrong with a model is said in words, the same everywhere. */
@DeskTest
class ModelReviewTest {
    @Autowired
    Desk desk;

    private Api designer;

    @BeforeEach
    void enter() {
        designer = desk.as(Role.DESIGNER);
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
        JsonNode begun = designer.post(
                        "/models", Map.of("kind", "process", "key", key, "content", Drawings.process(key, task)))
                .expect(201)
                .json();
        assertThat(begun.path("problems").toString())
                .contains("«Tell the client» (tell)", "Channel", "studio.blockField");
        String first = task.replace(
                "<camunda:inputParameter name='to'>",
                "<camunda:inputParameter name='channel'>care-mail</camunda:inputParameter><camunda:inputParameter"
                        + " name='to'>");
        Drawings.draft(designer, "/models/process/" + key, Drawings.process(key, first));
        Map<String, Object> one = Map.of("models", List.of(Map.of("kind", "process", "key", key)), "comment", "one");
        designer.post("/releases", one).expect(201);
        Drawings.draft(designer, "/models/process/" + key, Drawings.process(key, first.replace("Hello", "Good day")));
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
    @Feature("S03")
    void aCallOfWhatIsNotInForceIsToldBeforeATicketStandsStillThere() {
        String key = Drawings.key("q");
        String inside = "<bpmn:startEvent id='s' /><bpmn:sequenceFlow id='f' sourceRef='s' targetRef='call' />"
                + "<bpmn:callActivity id='call' name='Ask the others' calledElement='%s' />"
                + "<bpmn:sequenceFlow id='g' sourceRef='call' targetRef='decide' />"
                + "<bpmn:businessRuleTask id='decide' name='Decide' camunda:decisionRef='%s' />";
        JsonNode begun = designer.post(
                        "/models",
                        Map.of(
                                "kind",
                                "process",
                                "key",
                                key,
                                "content",
                                Drawings.process(key, inside.formatted("nobodyHasDrawn", "noSuchTable"))))
                .expect(201)
                .json();
        assertThat(begun.path("problems").toString())
                .contains("«Ask the others» (call)", "nobodyHasDrawn", "«Decide» (decide)", "noSuchTable")
                .contains("\"warning\"")
                .doesNotContain("\"error\"");
        Drawings.draft(
                designer, "/models/process/" + key, Drawings.process(key, inside.formatted("routing", "priority")));
        assertThat(designer.get("/models/process/" + key + "/draft")
                        .expect(200)
                        .json()
                        .path("problems")
                        .toString())
                .doesNotContain("noProcess", "noTable");
        designer.delete("/models/process/" + key + "/draft").expect(204);
    }

    @Test
    @Feature({"S03", "S02"})
    void groupsStatusesAndChannelsThatTheDeskDoesNotHaveAreTold() {
        String key = Drawings.key("q");
        String parameter = "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='%s'>%s"
                + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>";
        String inside = "<bpmn:startEvent id='s' /><bpmn:sequenceFlow id='f' sourceRef='s' targetRef='do' />"
                + "<bpmn:userTask id='do' name='Do it' camunda:candidateGroups='nobodysGroup' />"
                + "<bpmn:sequenceFlow id='g' sourceRef='do' targetRef='set' />"
                + "<bpmn:serviceTask id='set' name='Set it' camunda:delegateExpression='${changeStatus}'>"
                + parameter.formatted("status", "nostatus") + "</bpmn:serviceTask>"
                + "<bpmn:sequenceFlow id='h' sourceRef='set' targetRef='mark' />"
                + "<bpmn:serviceTask id='mark' name='Mark it' camunda:delegateExpression='${setTicketFields}'>"
                + parameter.formatted("group", "nogroup") + "</bpmn:serviceTask>"
                + "<bpmn:sequenceFlow id='i' sourceRef='mark' targetRef='empty' />"
                + "<bpmn:serviceTask id='empty' name='Set nothing' camunda:delegateExpression='${changeStatus}' />"
                + "<bpmn:sequenceFlow id='j' sourceRef='empty' targetRef='snooze' />"
                + "<bpmn:serviceTask id='snooze' name='Snooze' camunda:delegateExpression='${deferTicket}' />";
        Map<String, Object> body = Map.of("kind", "process", "key", key, "content", Drawings.process(key, inside));
        JsonNode problems = designer.post("/models", body).expect(201).json().path("problems");
        assertThat(problems.valueStream()
                        .map(p -> p.path("element").asString() + " "
                                + p.path("code").asString() + " "
                                + p.path("severity").asString()))
                .contains(
                        "do studio.unknown.groups warning",
                        "set studio.unknown.statuses warning",
                        "mark studio.unknown.groups warning",
                        "empty studio.blockField error")
                .noneMatch(p -> p.startsWith("snooze"));
        designer.delete("/models/process/" + key + "/draft").expect(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[{'type':'textfield','id':'x','key':'a','conditional':{'hide':'=a >'}}];x;form.condition",
                "[{'type':'textfield','id':'x','key':'a','validate':{'pattern':'(['}}];x;form.pattern",
                "[{'type':'textfield','id':'x','key':'a','validate':{'pattern':'(?=a)b'}}];x;form.pattern",
                "[{'type':'number','key':'a'},{'type':'number','id':'x','key':'a'}];x;form.twice",
                "[{'type':'textfield','id':'x'}];x;form.noKey",
                "[null];;form.component",
                "{};;form.noComponents",
                "null;;form.noComponents",
                "[{'type':'number','key':'a','validate':{'min':5,'max':2}}];a;form.minMax",
                "[{'type':'number','key':'a','validate':{'min':'few'}}];a;form.limit",
                "[{'type':'radio','key':'a','values':[]}];a;form.noOptions",
                "[{'type':'radio','key':'a','values':[{'value':''}]}];a;form.emptyOption",
                "[{'type':'radio','key':'a','values':[{'value':'y'},{'value':'y'}]}];a;form.sameOption",
                "[{'type':'text','id':'x'},{'type':'text','id':'x'}];x;form.sameId",
                "[{'type':'text','id':'x','conditional':{'hide':'a > 1'}}];x;form.conditionSign",
                "[{'type':'expression','key':'a','expression':'=1 +* 2'}];a;form.formula",
                "[{'type':'textfield','key':'a','readonly':'=1 +* ('}];a;form.formula",
                "[{'type':'select','key':'a','valuesExpression':'=for x in'}];a;form.formula",
                "[{'type':'number','key':'a','validate':{'min':'=3 +* ('}}];a;form.formula"
            })
    @Feature({"S03", "S05"})
    void aFormThatNobodyCouldOpenOrFillInIsNotPublished(String components, String element, String code) {
        String key = "f" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String content =
                "{\"type\":\"default\",\"id\":\"" + key + "\",\"components\":" + components.replace('\'', '"') + "}";
        JsonNode begun = designer.post("/models", Map.of("kind", "form", "key", key, "content", content))
                .expect(201)
                .json();
        JsonNode problem = begun.path("problems").path(0);
        assertThat(problem.path("code").asString("")).isEqualTo(code);
        assertThat(problem.path("severity").asString("")).isEqualTo("error");
        assertThat(problem.path("element").asString("")).isEqualTo(element == null ? "" : element);
        assertThat(problem.path("message").asString("")).doesNotContain(code);
        Map<String, Object> one = Map.of("models", List.of(Map.of("kind", "form", "key", key)), "comment", "one");
        designer.post("/releases", one).expect(422);
        designer.delete("/models/form/" + key + "/draft").expect(204);
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
