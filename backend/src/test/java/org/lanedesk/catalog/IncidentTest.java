package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shipped incident process: roles, deadlines, and no transition that the drawing does not allow. */
@DeskTest
class IncidentTest {
    private static final Map<String, Object> REPORT =
            Map.of("category", "mail", "impact", "high", "urgency", "high", "happened", "No mail");
    private static final Map<String, Object> CATEGORY = Map.of("category", "mail", "impact", "high", "urgency", "high");
    private static final Map<String, Object> OURS = Map.of("outcome", "fix", "cause", "A full disk");

    @Autowired
    TestCatalog catalog;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Test
    @Feature({"E04", "E10", "S13", "S28"})
    void forbiddenTransitionsAreNotOfferedAndAreRefusedInWords() throws Exception {
        Shop shop = catalog.open("report-incident", "incident");
        long number = order(shop, REPORT);
        Api agent = desk.as(shop.line().agent());
        assertThat(actions(agent, number)).contains("defer").doesNotContain("resolve", "close", "reopen");
        for (String verb : List.of("resolve", "close")) {
            assertThat(agent.post("/tickets/" + number + "/actions/" + verb, Map.of())
                            .expect(409)
                            .body())
                    .contains("«Categorise incident»");
        }
        assertThat(agent.with("Accept-Language", "ru")
                        .post("/tickets/" + number + "/actions/resolve", Map.of())
                        .expect(409)
                        .body())
                .contains("нельзя решить вручную");

        JsonNode task = task(agent, number, "userTask_categoriseIncident");
        assertThat(task.get("groups").toString()).contains(shop.line().group());
        assertThat(Duration.between(
                        tickets.get(number).createdAt(),
                        Instant.parse(task.get("due").asString())))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        // a step that is not open yet or over cannot be done
        complete(agent, number, "userTask_categoriseIncident", CATEGORY);
        assertThat(tickets.get(number).priority()).isEqualTo("urgent");
        assertThat(agent.post("/tasks/" + task.get("id").asString() + "/complete", Map.of("answers", CATEGORY))
                        .status())
                .isEqualTo(409);
        // somebody without the role
        String diagnose =
                task(agent, number, "userTask_diagnoseIncident").get("id").asString();
        assertThat(desk.as(Role.AGENT)
                        .post("/tasks/" + diagnose + "/complete", Map.of("answers", OURS))
                        .status())
                .isIn(403, 404);
        complete(agent, number, "userTask_diagnoseIncident", OURS);
        assertThat(actions(agent, number)).doesNotContain("resolve", "close");
        complete(agent, number, "userTask_resolveIncident", Map.of("solution", "fixed", "done", "Emptied"));
        assertThat(tickets.get(number).status()).isEqualTo("resolved");
        assertThat(actions(agent, number)).contains("close", "reopen");

        Api client = shop.as(desk);
        assertThat(client.get("/requests/" + number).json().get("actions").toString())
                .contains("confirm", "reopen");
        // solved, yet the process waits for him: his line says so, in his language
        assertThat(line(client, number)).endsWith("Your confirmation current", "Solved ahead");
        assertThat(line(shop.as(desk).with("Accept-Language", "ru"), number))
                .endsWith("Ваше подтверждение current", "Решено ahead");
        client.post("/requests/" + number + "/reopen", null).expect(200);
        assertThat(line(client, number)).endsWith("In work current", "Your confirmation ahead", "Solved ahead");
        complete(agent, number, "userTask_diagnoseIncident", OURS);
        complete(agent, number, "userTask_resolveIncident", Map.of("solution", "fixed", "done", "Emptied twice"));
        client.post("/requests/" + number + "/confirm", null).expect(200);
        assertThat(line(client, number)).endsWith("Your confirmation passed", "Solved passed");
        assertThat(tickets.get(number).status()).isEqualTo("closed");
        assertThat(client.post("/requests/" + number + "/confirm", null)
                        .expect(409)
                        .body())
                .contains("is closed");
    }

    private static List<String> line(Api client, long number) {
        List<String> steps = new ArrayList<>();
        client.get("/requests/" + number)
                .json()
                .at("/request/line/steps")
                .forEach(s -> steps.add(
                        s.get("name").asString() + " " + s.get("state").asString()));
        return steps;
    }

    @Test
    @Feature({"E10", "E04"})
    void theDrawingHasEveryPracticeAndEachStepARoleAndADeadline() throws Exception {
        Element process = process("incident");
        List<String> steps = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String file : List.of("incident", "order-laptop", "order-vpn-access", "welcome-employee")) {
            for (Element task : Xml.children(process(file), "userTask")) {
                boolean role = task.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", "candidateGroups")
                        || task.hasAttributeNS("http://camunda.org/schema/1.0/bpmn", "assignee");
                if (!role || !text(task).contains("deadline")) {
                    wrong.add(file + " " + task.getAttribute("name"));
                }
            }
            assertThat(text(process(file))).contains("holds");
        }
        assertThat(wrong).isEmpty();
        for (String type : List.of("startEvent", "userTask", "serviceTask", "eventBasedGateway", "endEvent")) {
            Xml.children(process, type).forEach(e -> steps.add(e.getAttribute("name")));
        }
        assertThat(steps)
                .contains(
                        "Log incident",
                        "Categorise incident",
                        "Record impact and urgency",
                        "Prioritise incident",
                        "Diagnose incident",
                        "Escalate incident",
                        "Resolve incident",
                        "Does the client agree?",
                        "Close ticket");
    }

    @Test
    @Feature("E12")
    void aDesignerAddsAFieldAndABranchAndPublishesWithoutABuild() throws Exception {
        String key = "incident" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        String formKey = "categorise-" + key;
        Api designer = desk.as(Role.DESIGNER);
        JsonMapper json = JsonMapper.shared();
        ObjectNode form = (ObjectNode) json.readTree(file("forms/catalog/categorise-incident.form"));
        form.put("id", formKey);
        ObjectNode field = ((ArrayNode) form.get("components")).addObject();
        field.put("type", "radio").put("label", "Is it a security matter?").put("id", "Field_security");
        field.put("key", "security").putObject("validate").put("required", true);
        ArrayNode values = field.putArray("values");
        values.addObject().put("label", "Yes").put("value", "yes");
        values.addObject().put("label", "No").put("value", "no");
        String drawing = file("processes/catalog/incident.bpmn")
                .replace("\"incident\" name", '"' + key + "\" name")
                .replace("bpmnElement=\"incident\"", "bpmnElement=\"" + key + '"')
                .replace("\"categorise-incident\"", '"' + formKey + '"')
                .replace("incident.", key + '.')
                .replace(
                        "targetRef=\"serviceTask_recordImpact\" />",
                        "targetRef=\"gateway_isItSecurity\" /><bpmn:exclusiveGateway id=\"gateway_isItSecurity\""
                                + " name=\"Is it security?\" default=\"flow_plain\" />"
                                + flow("flow_plain", "gateway_isItSecurity", "serviceTask_recordImpact", null)
                                + flow(
                                        "flow_security",
                                        "gateway_isItSecurity",
                                        "userTask_tellOfficer",
                                        "security =" + " \"yes\"")
                                + flow("flow_told", "userTask_tellOfficer", "serviceTask_recordImpact", null)
                                + "<bpmn:userTask id=\"userTask_tellOfficer\" name=\"Tell the officer\""
                                + " camunda:candidateGroups=\"${request.group}\" />");
        publish(designer, key, drawing, form.toString(), formKey);

        Shop shop = catalog.open("report-incident", key);
        long number = order(shop, REPORT);
        Api agent = desk.as(shop.line().agent());
        String task =
                task(agent, number, "userTask_categoriseIncident").get("id").asString();
        assertThat(agent.get("/tasks/" + task).expect(200).body()).contains("Is it a security matter?");
        assertThat(agent.post("/tasks/" + task + "/complete", Map.of("answers", CATEGORY))
                        .expect(422)
                        .body())
                .contains("security");
        Map<String, Object> whole = new LinkedHashMap<>(CATEGORY);
        whole.put("security", "yes");
        complete(agent, number, "userTask_categoriseIncident", whole);
        complete(agent, number, "userTask_tellOfficer", null);
        assertThat(task(agent, number, "userTask_diagnoseIncident")).isNotNull();
    }

    private static void publish(Api designer, String key, String drawing, String form, String formKey) {
        designer.post("/models", Map.of("kind", "form", "key", formKey, "content", form))
                .expect(201);
        List<Map<String, Object>> models = new ArrayList<>();
        models.add(Map.of("kind", "form", "key", formKey));
        designer.post("/models", Map.of("kind", "process", "key", key, "content", drawing))
                .expect(201);
        models.add(Map.of("kind", "process", "key", key));
        designer.post("/releases", Map.of("models", models, "comment", "security"))
                .expect(201);
    }

    private static String flow(String id, String from, String to, String condition) {
        String head = "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + '"';
        return condition == null
                ? head + " />"
                : head + "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"feel\">" + condition
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static Element process(String file) throws Exception {
        Element root = Xml.parse(new ClassPathResource("processes/catalog/" + file + ".bpmn").getContentAsByteArray());
        return Xml.children(root, "process").get(0);
    }

    private static String text(Element element) {
        StringBuilder names = new StringBuilder(element.getAttribute("name")).append(' ');
        Xml.children(element).forEach(child -> names.append(text(child)));
        return names.toString();
    }

    private static String file(String path) throws Exception {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private long order(Shop shop, Map<String, Object> answers) {
        return shop.as(desk)
                .post("/requests", Map.of("service", shop.service(), "answers", answers))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
    }

    private static String actions(Api api, long number) {
        return api.get("/tickets/" + number).expect(200).json().get("actions").toString();
    }

    private static JsonNode task(Api api, long number, String element) {
        return api.get("/tickets/" + number + "/tasks")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(t -> t.get("element").asString().equals(element)
                        && t.get("state").asString().equals("open"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + element));
    }

    private static void complete(Api agent, long number, String element, Map<String, Object> answers) {
        agent.post(
                        "/tasks/" + task(agent, number, element).get("id").asString() + "/complete",
                        answers == null ? Map.of() : Map.of("answers", answers))
                .expect(200);
    }
}
