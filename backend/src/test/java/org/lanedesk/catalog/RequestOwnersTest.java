package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who may do what with a request: who ordered, the one it is for, watchers, and approvers who have left. */
@DeskTest
class RequestOwnersTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestApprovals approvals;

    @Autowired
    ApprovalLinks links;

    @Autowired
    Desk desk;

    @Test
    @Feature({"R05", "H45"})
    void theOneItIsForDoesNotApproveIt() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        User boss = desk.person(Role.CLIENT);
        catalog.managed(shop.manager(), boss);
        long number = ordered(shop, shop.manager(), List.of());
        assertThat(approvals.open(shop.manager())).isEmpty();
        String id = approvals.open(boss).get(0).get("id").asString();
        approvals.deputy(boss, shop.manager(), 0, 3);
        desk.as(shop.manager())
                .post("/approvals/" + id + "/decide", Map.of("decision", "approve"))
                .expect(403);
        assertThat(approvals.states(number)).containsExactly("open");
    }

    @Test
    @Feature("R05")
    void theApproverReadsWhatWasWritten() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        Map<String, Object> body =
                Map.of("service", shop.service(), "answers", TestCatalog.STANDARD, "text", "My old one burned");
        shop.as(desk).post("/requests", body).expect(201);
        assertThat(approvals.open(shop.manager()).get(0).get("answers").toString())
                .contains("My old one burned");
        String id = approvals.open(shop.manager()).get(0).get("id").asString();
        JsonNode answers = desk.as(shop.manager())
                .get("/approvals/" + id)
                .expect(200)
                .json()
                .get("answers");
        assertThat(answers.get(answers.size() - 1).get("value").asString()).isEqualTo("My old one burned");
    }

    @Test
    @Feature("H45")
    void aWatcherReadsAndAnswersAndNoMore() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        User watcher = desk.person(Role.CLIENT);
        long number = ordered(shop, null, List.of(watcher.login()));
        Api his = desk.as(watcher);
        String path = "/requests/" + number;
        assertThat(his.get(path).expect(200).json().get("actions").toString()).isEqualTo("[\"answer\"]");
        for (String act : List.of("withdraw", "remind", "confirm", "reopen")) {
            assertThat(his.post(path + "/" + act, null).expect(403).body()).contains("You watch this request");
        }
        his.post(path + "/messages", Map.of("text", "I need it too")).expect(200);
        assertThat(shop.as(desk).get(path).json().get("actions").toString()).contains("withdraw", "remind");
    }

    @Test
    @Feature({"H45", "S13", "S28", "E07"})
    void whatWasTakenBackIsNotToldAsApprovedAndOpensByHand() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        long number = catalog.order(shop);
        Api client = shop.as(desk);
        String path = "/requests/" + number;
        JsonNode back = client.with("Accept-Language", "ru")
                .post(path + "/withdraw", null)
                .expect(200)
                .json();
        assertThat(TestCatalog.line(back)).containsExactly("Отправлено passed", "Отозвано passed");
        JsonNode again = client.post(path + "/messages", Map.of("text", "I want it after all"))
                .expect(200)
                .json();
        assertThat(again.at("/request/state").asString()).isEqualTo("open");
        assertThat(TestCatalog.line(again))
                .hasSize(3)
                .noneMatch(step -> step.contains("Approv") || step.contains("preparation"))
                .anyMatch(step -> step.endsWith("current"));
    }

    @Test
    @Feature("R05")
    void anApproverWhoLeftDecidesNothingAndSomebodyElseIsAsked() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        catalog.headless(shop.line().group());
        long number = catalog.order(shop);
        UUID id =
                UUID.fromString(approvals.open(shop.manager()).get(0).get("id").asString());
        String token = links.make(id, shop.manager().id());
        Api admin = desk.as(Role.ADMIN);
        int version = admin.get("/people/" + shop.manager().id())
                .expect(200)
                .json()
                .get("version")
                .asInt();
        admin.patch("/people/" + shop.manager().id(), version, Map.of("active", false))
                .expect(200);
        desk.anonymous().get("/approval-links/" + token).expect(410);
        assertThat(desk.anonymous()
                        .post("/approval-links/" + token, Map.of("decision", "approve"))
                        .expect(410)
                        .body())
                .contains("no longer valid");
        assertThat(approvals.states(number)).containsExactly("open");
        // nobody above him and no head: the administrators are there last
        assertThat(approvals.approver(number).roles()).contains(Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "banana,false",
        "two,false",
        "0,false",
        "-1,false",
        "2 of 3,true",
        "5 of 2,false",
        "0 %,false",
        "150 %,false",
        "100%,true",
        "50 %,true",
        "all,true",
        "2,true"
    })
    @Feature({"R05", "S03"})
    void howManyMustApproveIsSaidSoThatItCanBeCounted(String needed, boolean good) {
        assertThat(FindApprovers.countable(needed)).isEqualTo(good);
        String reason = new ApprovalFields().refuses("findApprovers", Map.of("approvalNeeded", needed));
        assertThat(reason == null).isEqualTo(good);
    }

    private long ordered(Shop shop, User forPerson, List<String> watchers) {
        Map<String, Object> body = new HashMap<>();
        body.put("service", shop.service());
        body.put("answers", TestCatalog.STANDARD);
        body.put("watchers", watchers);
        if (forPerson != null) {
            body.put("forPerson", forPerson.login());
        }
        return shop.as(desk)
                .post("/requests", body)
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
    }
}
