package org.lanedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.Contacts;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class ViewsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    TestTickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private TestLine line;
    private Api ann;
    private final String key = "v" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aLine() {
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
    }

    @Test
    @Feature({"D34", "D27", "D33", "D31", "C36", "D03"})
    void aViewFiltersByAnyAttributeAndListCountAndSummaryAgree() {
        long vip = open(TicketField.TAGS, List.of("product:router", "urgent"));
        long tagged = open(TicketField.TAGS, List.of("product:router"));
        open(TicketField.TAGS, List.of("product:modem"));
        var contact = contacts.add("Very Important", false);
        db.sql("update contact set vip = true where id = ?").param(contact.id()).update();
        tickets.change(vip, TicketField.REQUESTER, contact.id());
        tickets.change(tagged, TicketField.PRIORITY, "urgent");

        assertFound(test("tags", "is", "product:Router"), vip, tagged);
        assertFound("{\"all\":[" + one("tags", "is", "product:router") + "," + one("tags", "is", "urgent") + "]}", vip);
        assertFound(
                "{\"all\":[" + one("tags", "is", "product:router") + "],\"none\":[" + one("tags", "is", "urgent")
                        + "]}",
                tagged);
        assertFound("{\"any\":[" + one("vip", "is", true) + "," + one("priority", "is", "urgent") + "]}", vip, tagged);
        assertFound(test("requester", "is", contact.id().toString()), vip);
        db.sql("update ticket set assignee = null where line = ?")
                .param(line.line())
                .update();
        assertFound(test("assignee", "is", line.agent().login()));
        assertFound(test("assignee", "notEmpty", ""));
        tickets.change(tagged, TicketField.ASSIGNEE, line.agent().id());
        assertFound(test("assignee", "is", "me"), tagged);
        assertFound("{\"all\":[" + one("assignee", "isNot", "me") + "," + one("priority", "is", "urgent") + "]}");
        assertFound("{\"all\":[" + one("createdAt", "before", "-P1D") + "]}");
        assertThat(numbers(test("channelKind", "is", "portal"))).hasSize(3);
        JsonNode shown = ann.get("/tickets/" + vip).expect(200).json();
        assertThat(shown.get("requester").get("vip").asBoolean()).isTrue();

        create(Map.of("key", key, "name", "Routers", "filter", JSON.readTree(test("tags", "is", "product:router"))));
        JsonNode list = ann.get("/tickets?total=true&view=" + key).expect(200).json();
        JsonNode summary = ann.get("/tickets/summary?view=" + key).expect(200).json();
        assertThat(list.get("items")).hasSize(2);
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(counter(ann)).isEqualTo(2);
        assertThat(summary.get("total").asInt()).isEqualTo(2);
        assertThat(summary.get("priority").get(0).get("key").asString()).isEqualTo("urgent");
        assertThat(summary.get("priority").get(0).get("count").asInt()).isEqualTo(1);
        assertThat(ann.get("/tickets?view=" + key + "&filter=" + encoded(test("priority", "is", "urgent")))
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    @Feature({"D34", "D33", "H20"})
    void aViewNeverShowsWhatItsReaderMayNotSee() {
        open(TicketField.TAGS, List.of(key));
        desk.as(line.supervisor())
                .post(
                        "/views",
                        Map.of(
                                "key",
                                key,
                                "name",
                                "All",
                                "audience",
                                "shared",
                                "filter",
                                JSON.readTree(test("tags", "is", key))))
                .expect(201);
        Api stranger = desk.as(Role.AGENT);

        assertThat(counter(ann)).isEqualTo(1);
        assertThat(stranger.get("/tickets?total=true&view=" + key)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(stranger.get("/tickets/summary?view=" + key)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(counter(stranger)).isZero();
        int version =
                stranger.get("/views/" + key).expect(200).json().get("version").asInt();
        stranger.patch("/views/" + key, version, Map.of("name", "Mine now")).expect(403);
        stranger.delete("/views/" + key).expect(403);
        desk.as(Role.CLIENT).get("/views").expect(403);
        desk.as(line.supervisor()).delete("/views/" + key).expect(204);
        ann.get("/tickets?view=" + key).expect(422);
    }

    @Test
    @Feature("D33")
    void aPersonalViewBelongsToItsOwnerAndAGroupViewToItsGroups() {
        create(Map.of("key", key, "name", Map.of("en", "Own", "pl", "Własny")));
        Api supervisor = desk.as(line.supervisor());
        supervisor.get("/views/" + key).expect(404);
        supervisor.delete("/views/" + key).expect(404);
        ann.post("/views", Map.of("name", "For all", "audience", "shared")).expect(403);
        ann.patch("/views/" + key, 0, Map.of("audience", "shared")).expect(403);
        ann.patch("/views/" + key, 0, Map.of("position", 3, "columns", List.of("subject", "due")))
                .expect(200);
        ann.patch("/views/" + key, 0, Map.of("name", "Renamed")).expect(200);
        ann.patch("/views/" + key, 0, Map.of("position", 4)).expect(409);
        ann.post("/views", Map.of("key", "mine", "name", "Taken")).expect(422);

        String forGroup = key + "g";
        supervisor
                .post(
                        "/views",
                        Map.of("key", forGroup, "name", "Ours", "audience", "group", "groups", List.of(line.group())))
                .expect(201);
        ann.get("/views/" + forGroup).expect(200);
        desk.as(Role.AGENT).get("/views/" + forGroup).expect(404);
    }

    @Test
    @Feature({"D33", "H17"})
    void aViewOverADeletedFieldSaysSo() {
        Api manager = desk.as(Role.MANAGER);
        String field = "f" + key;
        manager.post("/fields", Map.of("key", field, "name", "Region", "type", "text"))
                .expect(201);
        create(Map.of("key", key, "name", "EU", "filter", JSON.readTree(test("fields." + field, "is", "EU"))));
        ann.get("/tickets?view=" + key).expect(200);
        manager.patch("/fields/" + field, 0, Map.of("archived", true)).expect(200);

        JsonNode view = ann.get("/views/" + key).expect(200).json();
        assertThat(view.get("problems").get(0).get("field").asString()).isEqualTo("filter.all[0].field");
        assertThat(view.get("problems").get(0).get("message").asString()).contains("fields." + field);
        assertThat(ann.get("/tickets?view=" + key).expect(422).body()).contains("no longer exists");
        assertThat(ann.get("/tickets/counters").json().get("views").has(key)).isFalse();
        ann.patch("/views/" + key, 0, Map.of("filter", Map.of())).expect(200);
        ann.get("/tickets?view=" + key).expect(200);
    }

    @Test
    @Feature({"D34", "D36"})
    void aMomentBeyondAllYearsIsRefusedAndBreaksNobodysCounters() {
        for (String far : List.of("P99999999Y", "-P9999Y", "+999999999-01-01T00:00:00Z", "PT999999999999S")) {
            Map<String, Object> filter =
                    Map.of("all", List.of(Map.of("field", "createdAt", "op", "after", "value", far)));
            assertThat(ann.post("/views", Map.of("key", key, "name", "Far", "filter", filter))
                            .expect(422)
                            .body())
                    .contains("filter.all[0].value");
            ann.get("/tickets?filter=" + encoded(JSON.writeValueAsString(filter)))
                    .expect(422);
            ann.get("/tickets/counters").expect(200);
        }
    }

    @Test
    @Feature("D34")
    void whatCannotBeUsedIsNamed() {
        String broken = "{\"all\":[" + one("nothing", "is", "x") + "," + one("createdAt", "before", "soon") + ","
                + one("priority", "like", "x") + "," + one("tags", "before", "x") + "]}";
        JsonNode errors =
                ann.get("/tickets?filter=" + encoded(broken)).expect(422).json().get("errors");
        assertThat(errors.get(0).get("field").asString()).isEqualTo("filter.all[2].op");
        String rest = broken.replace("like", "is");
        errors = ann.get("/tickets?filter=" + encoded(rest)).expect(422).json().get("errors");
        assertThat(errors).hasSize(3);
        ann.get("/tickets?filter="
                        + encoded("{\"all\":[" + one("subject", "contains", "a'); drop table ticket; --") + "]}"))
                .expect(200);
        ann.get("/tickets?filter=nonsense").expect(422);
    }

    @Test
    @Feature({"C28", "D36"})
    void whatIsSnoozedLeavesTheQueuesAndTheCountersButIsFound() {
        long number = tickets.open(line, "normal");
        create(Map.of(
                "key",
                key,
                "name",
                "Live",
                "filter",
                JSON.readTree(test("statusClass", "in", List.of("new", "open")))));
        assertThat(counter(ann)).isEqualTo(1);
        ann.post(
                        "/tickets/" + number + "/actions/defer",
                        Map.of(
                                "reason",
                                "date",
                                "until",
                                Instant.now().plus(3, ChronoUnit.DAYS).toString()))
                .expect(200);
        assertThat(counter(ann)).isZero();
        assertThat(numbers("{}")).doesNotContain(number);
        JsonNode counters = ann.get("/tickets/counters").json();
        assertThat(counters.get("active").asInt()).isZero();
        assertThat(counters.get("deferred").asInt()).isEqualTo(1);
        assertThat(numbers("{}", "&view=deferred")).containsExactly(number);
        assertThat(numbers("{}", "&view=all&q=" + number)).containsExactly(number);
    }

    private long open(TicketField field, Object value) {
        long number = tickets.open(line, "normal");
        tickets.change(number, field, value);
        return number;
    }

    private void create(Map<String, Object> body) {
        ann.post("/views", body).expect(201);
    }

    private int counter(Api api) {
        return api.get("/tickets/counters")
                .expect(200)
                .json()
                .get("views")
                .get(key)
                .asInt();
    }

    private void assertFound(String filter, Long... expected) {
        assertThat(numbers(filter)).containsExactlyInAnyOrder(expected);
        JsonNode page = ann.get("/tickets?total=true&filter=" + encoded(filter)).json();
        assertThat(page.get("total").asInt()).isEqualTo(expected.length);
    }

    private List<Long> numbers(String filter, String... more) {
        List<Long> found = new ArrayList<>();
        ann.get("/tickets?filter=" + encoded(filter) + String.join("", more))
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> found.add(item.get("number").asLong()));
        return found;
    }

    private static String test(String field, String op, Object value) {
        return "{\"all\":[" + one(field, op, value) + "]}";
    }

    private static String one(String field, String op, Object value) {
        return JSON.writeValueAsString(Map.of("field", field, "op", op, "value", value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
