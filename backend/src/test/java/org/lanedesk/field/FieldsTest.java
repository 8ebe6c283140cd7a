package org.lanedesk.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.shared.template.Reader;
import org.lanedesk.shared.template.Template;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.TicketFacts;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.TicketWords;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class FieldsTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    TicketFacts facts;

    @Autowired
    TicketWords words;

    @Autowired
    TicketActions actions;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String type = "case-" + mark;
    private TestLine line;
    private Api manager;
    private Api ann;
    private long ticket;

    @BeforeEach
    void aTicketOfATypeOfItsOwn() {
        line = tickets.line("00:00-24:00");
        ticket = tickets.open(line, "normal");
        tickets.change(ticket, TicketField.TYPE, type);
        manager = desk.as(Role.MANAGER);
        ann = desk.as(line.agent());
    }

    @Test
    @Feature({"E60", "E61", "H17"})
    void everyTypeIsCheckedKeptAndShownInWords() {
        declare("text", "text", Map.of());
        declare("number", "number", Map.of());
        declare("date", "date", Map.of());
        declare("flag", "checkbox", Map.of());
        declare("user", "user", Map.of());
        declare("ref", "reference", Map.of("refersTo", "ticket"));
        declare("file", "file", Map.of());
        declare("list", "list", Map.of("options", options()));

        set(Map.of(
                        key("text"),
                        "plain",
                        key("number"),
                        12.5,
                        key("date"),
                        "2026-11-23",
                        key("flag"),
                        true,
                        key("user"),
                        line.agent().id().toString(),
                        key("ref"),
                        ticket,
                        key("list"),
                        "eu"))
                .expect(200);
        JsonNode panel =
                ann.get("/tickets/" + ticket + "/fields").expect(200).json().get("items");
        assertThat(shown(panel, "list")).isEqualTo("Europe");
        assertThat(shown(panel, "user")).isEqualTo(line.agent().name());
        assertThat(shown(panel, "ref")).startsWith("#" + ticket);
        assertThat(ann.get("/tickets/" + ticket)
                        .json()
                        .get("fields")
                        .get(key("number"))
                        .asDouble())
                .isEqualTo(12.5);

        refuses("number", "twelve");
        refuses("date", "23.11.2026");
        refuses("flag", "yes");
        refuses("list", "mars");
        refuses("user", UUID.randomUUID().toString());
        refuses("ref", 999_999_999);
        refuses("file", UUID.randomUUID().toString());
        refuses("text", 5);
        manager.post("/fields", Map.of("key", "x" + mark, "name", "X", "type", "colour"))
                .expect(422);
        manager.post("/fields", Map.of("key", "y" + mark, "name", "Y", "type", "list"))
                .expect(422);
        ann.post("/fields", Map.of("key", "z" + mark, "name", "Z", "type", "text"))
                .expect(403);
    }

    @Test
    @Feature("H17")
    void conditionsToShowRequireAndOfferHoldOnTheServerToo() {
        declare("refund", "checkbox", Map.of());
        declare("reason", "text", Map.of("requireWhen", when("refund", true)));
        declare("country", "list", Map.of("options", options()));
        declare(
                "city",
                "list",
                Map.of(
                        "options",
                                List.of(
                                        Map.of("value", "rome", "name", "Rome"),
                                        Map.of("value", "nyc", "name", "New York")),
                        "showWhen",
                                Map.of("all", List.of(Map.of("field", "fields." + key("country"), "op", "notEmpty"))),
                        "optionsWhen", List.of(Map.of("when", when("country", "eu"), "options", List.of("rome")))));

        assertThat(errors(set(Map.of(key("refund"), true)).expect(422).json()))
                .containsExactly("fields." + key("reason"));
        set(Map.of(key("refund"), true, key("reason"), "broken")).expect(200);
        assertThat(errors(set(Map.of(key("city"), "rome")).expect(422).json()))
                .containsExactly("fields." + key("city"));
        assertThat(errors(set(Map.of(key("country"), "eu", key("city"), "nyc"))
                        .expect(422)
                        .json()))
                .containsExactly("fields." + key("city"));
        set(Map.of(key("country"), "eu", key("city"), "rome")).expect(200);
        set(Map.of(key("country"), "us", key("city"), "nyc")).expect(200);
        assertThat(errors(set(java.util.Collections.singletonMap(key("reason"), null))
                        .expect(422)
                        .json()))
                .containsExactly("fields." + key("reason"));
        var body = Map.of(
                "subject",
                "Refund",
                "text",
                "Please",
                "type",
                type,
                "requester",
                Map.of("address", mark + "@red.example"),
                "channel",
                line.channel(),
                "fields",
                Map.of(key("refund"), true));
        assertThat(errors(ann.post("/tickets", body).expect(422).json())).containsExactly("fields." + key("reason"));
    }

    @Test
    @Feature({"H17", "E60"})
    void aMistypedKeyIsToldInsteadOfLost() {
        assertThat(errors(set(Map.of("nope" + key("x"), 1)).expect(422).json()))
                .containsExactly("fields.nope" + key("x"));
        assertThat(ann.get("/tickets/" + ticket).body()).doesNotContain("nope");
    }

    @Test
    @Feature("E61")
    void aRoleThatMayNotChangeAFieldReadsItOnly() {
        declare("limit", "number", Map.of("editableBy", List.of("supervisor")));
        assertThat(errors(set(Map.of(key("limit"), 5)).expect(422).json())).containsExactly("fields." + key("limit"));
        JsonNode panel = ann.get("/tickets/" + ticket + "/fields").json().get("items");
        assertThat(field(panel, "limit").get("readOnly").asBoolean()).isTrue();
        int version = ann.get("/tickets/" + ticket).json().get("version").asInt();
        desk.as(line.supervisor())
                .patch("/tickets/" + ticket, version, Map.of("fields", Map.of(key("limit"), 5)))
                .expect(200);
    }

    @Test
    @Feature({"E60", "E62"})
    void rulesSetFieldsAndFactsFiltersAndTextsKnowThem() {
        declare("region", "list", Map.of("options", options()));
        var rule = new ActionContext(ticket, Cause.rule("Europe first", Map.of(), 1), null, Map.of());
        var action = actions.find("fields." + key("region")).orElseThrow();

        assertThat(action.check("eu")).isNull();
        assertThat(action.check("mars")).isEqualTo("field.option");
        assertThat(actions.find("fields.nobodyDeclaredThis")).isEmpty();
        tickets.inTransaction(() -> {
            assertThat(action.apply(rule, "mars")).containsKey("warning");
            assertThat(action.apply(rule, "eu")).containsEntry("after", "eu");
        });

        assertThat(facts.of(ticket, null)).extractingByKey("fields").isEqualTo(Map.of(key("region"), "eu"));
        String filter = "{\"all\":[{\"field\":\"fields." + key("region") + "\",\"op\":\"is\",\"value\":\"eu\"}]}";
        assertThat(ann.get("/tickets?filter="
                                + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8))
                        .json()
                        .get("items"))
                .hasSize(1);
        Reader polish = words.person(java.util.Locale.forLanguageTag("pl"), java.time.ZoneId.of("UTC"));
        assertThat(Template.of("{{fields." + key("region") + "}}").text(words.of(ticket, null), polish))
                .isEqualTo("Europa");
        JsonNode known = ann.get("/views/fields").json().get("items");
        assertThat(known.toString()).contains("fields." + key("region"));
    }

    private String key(String name) {
        return name + mark;
    }

    private static List<Map<String, Object>> options() {
        return List.of(
                Map.of("value", "eu", "name", Map.of("en", "Europe", "pl", "Europa")),
                Map.of("value", "us", "name", Map.of("en", "America", "pl", "Ameryka")));
    }

    private Map<String, Object> when(String field, Object value) {
        return Map.of("all", List.of(Map.of("field", "fields." + key(field), "op", "is", "value", value)));
    }

    private void declare(String name, String kind, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("key", key(name));
        body.put("name", name);
        body.put("type", kind);
        body.putIfAbsent("showWhen", Map.of("all", List.of(Map.of("field", "type", "op", "is", "value", type))));
        manager.post("/fields", body).expect(201);
    }

    private Api.Answer set(Map<String, ?> values) {
        int version = ann.get("/tickets/" + ticket).json().get("version").asInt();
        return ann.patch("/tickets/" + ticket, version, Map.of("fields", values));
    }

    private void refuses(String name, Object value) {
        assertThat(errors(set(Map.of(key(name), value)).expect(422).json())).containsExactly("fields." + key(name));
    }

    private static List<String> errors(JsonNode problem) {
        List<String> fields = new java.util.ArrayList<>();
        problem.get("errors").forEach(e -> fields.add(e.get("field").asString()));
        return fields;
    }

    private JsonNode field(JsonNode panel, String name) {
        for (JsonNode one : panel) {
            if (one.get("key").asString().equals(key(name))) {
                return one;
            }
        }
        throw new AssertionError(name + " is not shown");
    }

    private String shown(JsonNode panel, String name) {
        return field(panel, name).get("shown").asString();
    }
}
