package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is asked: managers, deputies, and whoever comes after somebody who has left. */
@DeskTest
class ApprovalPeopleTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Test
    @Feature("R05")
    void nobodyApprovesHisOwnRequest() throws Exception {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        // his own manager: the manager's manager is asked
        User boss = desk.person(Role.CLIENT);
        catalog.managed(shop.manager(), boss);
        long number = desk.as(shop.manager())
                .post("/requests", Map.of("service", shop.service(), "answers", TestCatalog.STANDARD))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        assertThat(approvals.open(shop.manager())).isEmpty();
        assertThat(approvals.open(boss)).hasSize(1);
        // also not as the deputy of who is asked
        approvals.deputy(boss, shop.manager(), 0, 3);
        assertThat(approvals.open(shop.manager())).isEmpty();
        String id = approvals.open(boss).get(0).get("id").asString();
        desk.as(shop.manager())
                .post("/approvals/" + id + "/decide", Map.of("decision", "approve"))
                .expect(403);
        assertThat(approvals.states(number)).containsExactly("open");
    }

    @Test
    @Feature({"R05", "H27"})
    void theDeputyDecidesWhileTheApproverIsAway() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        User deputy = desk.person(Role.CLIENT);
        approvals.deputy(shop.manager(), deputy, 1, 10);
        catalog.order(shop);
        assertThat(approvals.open(deputy)).isEmpty();
        Duration before = clock.movedBy();
        try {
            tickets.pass(Duration.ofDays(2));
            JsonNode asked = approvals.open(deputy).get(0);
            assertThat(asked.get("forPerson").asString())
                    .isEqualTo(shop.manager().name());
            tickets.pass(Duration.ofDays(10));
            assertThat(approvals.open(deputy)).isEmpty();
            desk.as(deputy)
                    .post("/approvals/" + asked.get("id").asString() + "/decide", Map.of("decision", "approve"))
                    .expect(404);
            clock.move(before.plusDays(3));
            desk.as(deputy)
                    .post("/approvals/" + asked.get("id").asString() + "/decide", Map.of("decision", "approve"))
                    .expect(200);
        } finally {
            clock.move(before);
        }
        assertThat(approvals.open(shop.manager())).isEmpty();
    }

    @Test
    @Feature("R05")
    void whoIsRemovedIsReplacedByHisManager() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        User boss = desk.person(Role.CLIENT);
        catalog.managed(shop.manager(), boss);
        catalog.order(shop);
        Api admin = desk.as(Role.ADMIN);
        JsonNode person =
                admin.get("/people/" + shop.manager().id()).expect(200).json();
        admin.patch("/people/" + shop.manager().id(), person.get("version").asInt(), Map.of("active", false))
                .expect(200);
        assertThat(approvals.open(boss)).hasSize(1);
        approvals.decide(boss, "approve").expect(200);
    }

    @Test
    @Feature({"R05", "S13", "S14", "H45"})
    void anOrderThatNobodyCanApproveWaitsInWordsAndGoesOnWhenSomebodyIsNamed() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        catalog.headless(shop.line().group());
        User alone = desk.person(Role.CLIENT);
        Api his = desk.as(alone);
        assertThat(his.get("/services/" + shop.service())
                        .expect(200)
                        .json()
                        .get("unapproved")
                        .asBoolean())
                .isTrue();
        assertThat(shop.as(desk)
                        .get("/services/" + shop.service())
                        .expect(200)
                        .json()
                        .get("unapproved")
                        .asBoolean())
                .isFalse();
        long number = his.post("/requests", Map.of("service", shop.service(), "answers", TestCatalog.STANDARD))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();

        Api admin = desk.as(Role.ADMIN);
        String incident = incident(admin, number);
        admin.post("/incidents/retry", Map.of("ids", List.of(incident))).expect(200);
        assertThat(incident(admin, number)).as("still waits, said once").isNotEqualTo(incident);
        assertThat(desk.as(shop.line().agent())
                        .get("/tickets/" + number + "/process/stuck")
                        .expect(200)
                        .body())
                .contains("Nobody can be asked to approve this request");

        assertThat(desk.as(shop.line().agent())
                        .with("Accept-Language", "ru")
                        .get("/tickets/" + number + "/process/stuck")
                        .expect(200)
                        .body())
                .contains("Найти согласующих", "Заказ ноутбука");

        catalog.managed(alone, shop.manager());
        admin.post("/incidents/retry", Map.of("ids", List.of(incident(admin, number))))
                .expect(200);
        assertThat(approvals.states(number)).containsExactly("open");
        assertThat(admin.get("/incidents").expect(200).body()).doesNotContain("\"businessKey\":\"" + number + "\"");
        approvals.decide(shop.manager(), "approve").expect(200);
        assertThat(approvals.states(number)).containsExactly("approved");
    }

    /** @return the id of the only incident of this ticket */
    private static String incident(Api admin, long number) {
        List<String> found = new ArrayList<>();
        for (JsonNode group : admin.get("/incidents").expect(200).json().get("items")) {
            for (JsonNode one : group.get("items")) {
                if (one.get("businessKey").asString("").equals(String.valueOf(number))) {
                    assertThat(group.get("message").asString())
                            .isEqualTo("Nobody can be asked to approve this request.");
                    found.add(one.get("id").asString());
                }
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aStrangerSeesNothing() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        catalog.order(shop);
        String id = approvals.open(shop.manager()).get(0).get("id").asString();
        for (Api other : List.of(desk.as(Role.CLIENT), desk.as(Role.AGENT), shop.as(desk))) {
            other.post("/approvals/" + id + "/decide", Map.of("decision", "approve"))
                    .expect(404);
        }
    }
}
