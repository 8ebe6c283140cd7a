package org.lanedesk.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanedesk.studio.RuleDesk.row;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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

/** A support manager gives a company targets of its own, by a row of the SLA table. */
@DeskTest
@Feature("H18")
class CompanySlaTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    private RuleDesk rules;
    private Api admin;
    private Entrance.Made at;
    private String key = "";
    private JsonNode firm;

    @BeforeEach
    void aCompanyWithTwelveMinutes() {
        rules = new RuleDesk(desk);
        admin = desk.as(Role.ADMIN);
        at = entrances.make();
        key = "gold-" + at.line();
        firm = company(key, key + ".example", false);
        rules.publish(
                "sla-targets",
                row(
                        "Gold contract",
                        Map.of("company", '"' + key + '"'),
                        Map.of("firstReplyMinutes", 12, "policy", "Gold", "schedule", "always", "then", "stop")));
    }

    @AfterEach
    void leave() {
        rules.restore();
    }

    @Test
    void aNewContactOfItsDomainGetsTheCompanysTargets() {
        JsonNode ticket = mail("new.person@" + key.toUpperCase(java.util.Locale.ROOT) + ".example");
        assertThat(ticket.at("/company/id")).isEqualTo(firm.get("id"));
        assertThat(promised(ticket)).isEqualTo(Duration.ofMinutes(12));
        assertThat(admin.get("/tickets/" + ticket.get("number") + "/decisions").body())
                .contains("Gold contract");
    }

    @Test
    void anotherDomainOneBelowItAndOneOfASimilarNameDoNot() {
        assertThat(promised(mail("a@" + at.line() + ".other.example"))).isEqualTo(Duration.ofMinutes(60));
        assertThat(promised(mail("a@sub." + key + ".example"))).isEqualTo(Duration.ofMinutes(60));
        assertThat(promised(mail("a@not" + key + ".example"))).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void anOwnTargetAboveTheVipRowHoldsForVipsToo() {
        admin.patch("/companies/" + firm.get("id").asString(), 0, Map.of("vip", true))
                .expect(200);
        JsonNode ticket = mail("vip@" + key + ".example");
        assertThat(ticket.at("/requester/vip").asBoolean()).isTrue();
        assertThat(promised(ticket)).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void theTicketsCompanyDecidesWhenThePersonBelongsToTwo() {
        JsonNode other = company("vip-" + at.line(), "x" + key + ".example", true);
        String address = "both@" + at.line() + ".two.example";
        admin.post(
                        "/contacts",
                        Map.of(
                                "name",
                                "Both",
                                "identities",
                                List.of(Map.of("kind", "email", "value", address)),
                                "companies",
                                List.of(
                                        firm.get("id").asString(),
                                        other.get("id").asString())))
                .expect(201);
        JsonNode ticket = mail(address);
        assertThat(ticket.at("/company/id")).isEqualTo(other.get("id"));
        assertThat(promised(ticket)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anArchivedCompanyTakesNobodyInAnyMore() {
        admin.patch("/companies/" + firm.get("id").asString(), 0, Map.of("archived", true))
                .expect(200);
        JsonNode ticket = mail("late@" + key + ".example");
        assertThat(ticket.hasNonNull("company")).isFalse();
        assertThat(promised(ticket)).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void aManagerOfTheCompanyWhoIsNobodyIsRefusedWithTheField() {
        Api.Answer refused = admin.patch(
                "/companies/" + firm.get("id").asString(),
                0,
                Map.of("managerId", java.util.UUID.randomUUID().toString()));
        assertThat(refused.expect(422).json().at("/errors/0/field").asString()).isEqualTo("managerId");
    }

    private JsonNode company(String name, String domain, boolean vip) {
        return admin.post("/companies", Map.of("key", name, "name", name, "domains", List.of(domain), "vip", vip))
                .expect(201)
                .json();
    }

    private JsonNode mail(String from) {
        byte[] mail = Mails.mail(from, at.address(), "Hello", "Good morning");
        JsonNode taken = admin.post("/channels/" + at.channel() + "/mail", mail, "Content-Type", "message/rfc822")
                .expect(201)
                .json();
        return admin.get("/tickets/" + taken.get("ticketNumber")).expect(200).json();
    }

    private static Duration promised(JsonNode ticket) {
        for (JsonNode due : ticket.get("due")) {
            if (due.get("clock").asString().equals("firstReply")) {
                return Duration.between(at(ticket, "createdAt"), at(due, "at"));
            }
        }
        throw new AssertionError("no first reply is promised: " + ticket);
    }

    private static OffsetDateTime at(JsonNode node, String name) {
        return OffsetDateTime.parse(node.get(name).asString());
    }
}
