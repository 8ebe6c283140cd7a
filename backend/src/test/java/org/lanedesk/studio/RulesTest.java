package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanedesk.studio.RuleDesk.row;

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
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A manager writes rules by the API; mails and forms show what they do. */
@DeskTest
class RulesTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    private RuleDesk rules;
    private Api admin;
    private Entrance.Made at;

    @BeforeEach
    void enter() {
        rules = new RuleDesk(desk);
        admin = desk.as(Role.ADMIN);
        at = entrances.make();
    }

    @AfterEach
    void leave() {
        rules.restore();
    }

    private JsonNode mail(String from, String subject) {
        JsonNode taken = admin.post(
                        "/channels/" + at.channel() + "/mail",
                        Mails.mail(from, at.address(), subject, "Good morning"),
                        "Content-Type",
                        "message/rfc822")
                .expect(201)
                .json();
        return ticket(taken.path("ticketNumber").asLong());
    }

    private JsonNode form(String subject) {
        return admin.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                subject,
                                "text",
                                "Good morning",
                                "channel",
                                at.line() + "-portal",
                                "requester",
                                Map.of("address", "form-" + at.line() + "@client.example")))
                .expect(201)
                .json();
    }

    private JsonNode ticket(long number) {
        return admin.get("/tickets/" + number).expect(200).json();
    }

    private JsonNode items(JsonNode ticket, String of) {
        return admin.get("/tickets/" + ticket.path("number").asLong() + of)
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    @Feature({"A02", "C09"})
    void aRuleIsConditionsAndActions() {
        int version = rules.publish(
                "incoming", row("Mail is tagged", Map.of("channelKind", "\"mail\""), Map.of("tags", "by-mail")));
        assertThat(version).isGreaterThan(1);
        assertThat(mail("a@one.example", "Hello").path("tags").toString()).contains("by-mail");
        assertThat(form("Hello").path("tags").toString()).doesNotContain("by-mail");
    }

    @Test
    @Feature("A02")
    void aRuleWithoutConditionsFiresOnEveryEventOfItsType() {
        rules.publish("incoming", row("All are tagged", Map.of(), Map.of("tags", List.of("all", "every"))));
        assertThat(mail("a@one.example", "Hello").path("tags").toString()).contains("\"all\"", "\"every\"");
        assertThat(form("Hello").path("tags").toString()).contains("\"all\"");
    }

    @Test
    @Feature("A02")
    void aRuleWithoutAnActionIsNotPublished() {
        int before = rules.draft("incoming").path("version").asInt();
        JsonNode saved = rules.save("incoming", List.of(row("Idle", Map.of("channelKind", "\"mail\""), Map.of())));
        assertThat(saved.path("problems").toString())
                .contains("studio.rowNoAction")
                .contains("Rule 1 \\\"Idle\\\"");
        Api.Answer refused = rules.manager.post("/tables/incoming/publish", Map.of("comment", "idle"));
        assertThat(refused.expect(422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("rows[0]");
        assertThat(rules.manager.get("/tables/incoming").json().path("version").asInt())
                .isEqualTo(before);
        rules.manager.delete("/tables/incoming/draft").expect(204);
    }

    private String company(String key) {
        return admin.post("/companies", Map.of("key", key, "name", "Company " + key))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private String customer(String... companies) {
        String address = "c" + UUID.randomUUID() + "@client.example";
        admin.post(
                        "/contacts",
                        Map.of(
                                "name",
                                "Customer",
                                "identities",
                                List.of(Map.of("kind", "email", "value", address)),
                                "companies",
                                List.of(companies)))
                .expect(201);
        return address;
    }

    @Test
    @Feature({"A06", "A07"})
    void theCompanyOfTheRequesterDecides() {
        String key = "red-" + at.line();
        String red = company(key);
        String blue = company("blue-" + at.line());
        int version = rules.publish(
                "incoming",
                row("Reds are urgent", Map.of("requester.companies", '"' + key + '"'), Map.of("priority", "urgent")));

        JsonNode urgent = mail(customer(red), "Hello");
        assertThat(urgent.path("priority").asString()).isEqualTo("urgent");
        assertThat(mail(customer(blue, red), "Hello").path("priority").asString())
                .isEqualTo("urgent");
        assertThat(mail(customer(), "Hello").path("priority").asString()).isEqualTo("normal");
        JsonNode unknown = mail("nobody-" + at.line() + "@new.example", "Hello");
        assertThat(unknown.path("priority").asString()).isEqualTo("normal");
        assertThat(items(unknown, "/decisions").toString()).doesNotContain("error");

        JsonNode change = null;
        for (JsonNode event : items(urgent, "/timeline")) {
            change = event.at("/after/priority").asString("").equals("urgent") ? event : change;
        }
        assertThat(change).isNotNull();
        assertThat(change.at("/before/priority").asString()).isEqualTo("normal");
        assertThat(change.path("changedBy").asString()).isEqualTo("rule");
        assertThat(change.at("/actor/name").asString()).isEqualTo("Reds are urgent v" + version);
        assertThat(change.at("/actor").has("id")).isFalse();
        assertThat(change.at("/cause/rule").asString()).isEqualTo("Reds are urgent");
        assertThat(change.at("/cause/version").asInt()).isEqualTo(version);
    }

    @Test
    @Feature("E47")
    void theMessageNamesRuleVersionAndPlaceAlsoAfterRenaming() {
        int version = rules.publish("incoming", row("First name", Map.of(), Map.of("tags", "told")));
        JsonNode ticket = mail("a@one.example", "Hello");
        List<Map<String, Object>> rows = rules.rows("incoming");
        rows.get(0).put("name", "Second name");
        rules.put("incoming", Map.of("rows", rows)).expect(200);
        rules.publish("incoming").expect(200);

        JsonNode said = null;
        for (JsonNode message : items(ticket, "/messages")) {
            said = message.path("text").asString().contains("First name") ? message : said;
        }
        assertThat(said).isNotNull();
        assertThat(said.path("kind").asString()).isEqualTo("system");
        String row = rows.get(0).get("id").toString();
        assertThat(said.path("text").asString()).contains("First name").contains("v" + version);
        assertThat(said.at("/detail/link").asString())
                .isEqualTo("/studio/tables/incoming?version=" + version + "&row=" + row);
        assertThat(items(ticket, "/messages").toString()).doesNotContain("Second name");

        var agent = desk.person(Role.AGENT);
        entrances.member(at, agent, "full");
        Api.Answer seen = desk.as(agent).get("/tickets/" + ticket.path("number").asLong() + "/messages");
        assertThat(seen.expect(200).body()).contains("First name").doesNotContain("/studio/tables");
    }

    @Test
    @Feature("C08")
    void groupPriorityAndTargetsAreDecidedInOnePass() {
        rules.publish(
                "incoming",
                row(
                        "All in one",
                        Map.of("subject", "containsAny(\"onepass\")"),
                        Map.of("group", "common", "priority", "urgent", "then", "stop")));
        JsonNode urgent = mail("a@one.example", "onepass please");
        JsonNode normal = mail("b@one.example", "another thing");
        assertThat(urgent.at("/group/key").asString()).isEqualTo(at.group());
        assertThat(urgent.path("priority").asString()).isEqualTo("urgent");
        assertThat(urgent.path("due").isEmpty()).isFalse();
        assertThat(first(urgent)).isLessThan(first(normal));
    }

    private static String first(JsonNode ticket) {
        return ticket.path("due").path(0).path("at").asString();
    }
}
