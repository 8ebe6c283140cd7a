package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lanedesk.catalog.TestCatalog.Shop;
import org.lanedesk.engine.Releases;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Yes and no of one or several people, in the portal and by mail; nobody here has a right of the desk. */
@DeskTest
class ApprovalTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    Releases releases;

    @Autowired
    ApprovalLinks links;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    /** Three approvers by the shipped drawing with other settings. */
    private Shop three(String needed, String onDecline, List<User> people) throws Exception {
        String key = "order" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");
        String drawing = new ClassPathResource("processes/catalog/order-laptop.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\"orderLaptop\"", '"' + key + '"')
                .replace(
                        "name=\"approvers\">manager<",
                        "name=\"approvers\">"
                                + String.join(
                                        ", ",
                                        people.stream()
                                                .map(p -> "person:" + p.login())
                                                .toList())
                                + "<")
                .replace("name=\"approvalNeeded\">1<", "name=\"approvalNeeded\">" + needed + "<")
                .replace("name=\"onDecline\">stop<", "name=\"onDecline\">" + onDecline + "<");
        releases.publish(
                "test",
                "test",
                Map.of(
                        "processes/test/" + key + ".bpmn",
                        drawing.getBytes(StandardCharsets.UTF_8),
                        "forms/test/" + key + ".form",
                        new ClassPathResource("forms/catalog/prepare-laptop.form").getContentAsByteArray()));
        return catalog.open("order-laptop", key);
    }

    private List<User> people(int count) {
        List<User> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(desk.person(Role.CLIENT));
        }
        return people;
    }

    @Test
    @Feature("R05")
    void twoOfThreeGoOnAtOnceAndTheThirdIsAskedNoMore() throws Exception {
        List<User> people = people(3);
        Shop shop = three("2", "stop", people);
        long number = order(shop);
        decide(people.get(0), "approve").expect(200);
        assertThat(open(people.get(2))).hasSize(1);
        decide(people.get(1), "approve").expect(200);
        assertThat(open(people.get(2))).isEmpty();
        assertThat(states(number)).containsExactlyInAnyOrder("approved", "approved", "gone");
        assertThat(elements(number)).contains("userTask_checkStock");
    }

    @Test
    @Feature("R05")
    void aPercentageOfAllIsRoundedUp() throws Exception {
        List<User> people = people(3);
        long number = order(three("50%", "count", people));
        decide(people.get(0), "approve").expect(200);
        assertThat(elements(number)).doesNotContain("userTask_checkStock");
        decide(people.get(2), "approve").expect(200);
        assertThat(elements(number)).contains("userTask_checkStock");
    }

    @Test
    @Feature("R05")
    void oneNoEndsItOrIsCountedAsTheBlockSays() throws Exception {
        List<User> people = people(3);
        long stops = order(three("2", "stop", people));
        decide(people.get(0), "decline").expect(200);
        assertThat(tickets.get(stops).statusClass().live()).isFalse();
        assertThat(open(people.get(1))).isEmpty();

        long counts = order(three("2", "count", people));
        decide(people.get(0), "decline").expect(200);
        assertThat(tickets.get(counts).statusClass().live()).isTrue();
        decide(people.get(1), "decline").expect(200);
        assertThat(tickets.get(counts).statusClass().live()).isFalse();
    }

    @Test
    @Feature("R05")
    void nobodyApprovesHisOwnRequest() throws Exception {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        // his own manager: the manager's manager is asked
        User boss = desk.person(Role.CLIENT);
        catalog.managed(shop.manager(), boss);
        long number = desk.as(shop.manager())
                .post("/requests", Map.of("service", shop.service(), "answers", OrderTest.STANDARD))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        assertThat(open(shop.manager())).isEmpty();
        assertThat(open(boss)).hasSize(1);
        // also not as the deputy of who is asked
        deputy(boss, shop.manager(), 0, 3);
        assertThat(open(shop.manager())).isEmpty();
        String id = open(boss).get(0).get("id").asString();
        desk.as(shop.manager())
                .post("/approvals/" + id + "/decide", Map.of("decision", "approve"))
                .expect(403);
        assertThat(states(number)).containsExactly("open");
    }

    @Test
    @Feature({"R05", "H27"})
    void theDeputyDecidesWhileTheApproverIsAway() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        User deputy = desk.person(Role.CLIENT);
        deputy(shop.manager(), deputy, 1, 10);
        order(shop);
        assertThat(open(deputy)).isEmpty();
        Duration before = clock.movedBy();
        try {
            tickets.pass(Duration.ofDays(2));
            JsonNode asked = open(deputy).get(0);
            assertThat(asked.get("forPerson").asString())
                    .isEqualTo(shop.manager().name());
            tickets.pass(Duration.ofDays(10));
            assertThat(open(deputy)).isEmpty();
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
        assertThat(open(shop.manager())).isEmpty();
    }

    @Test
    @Feature("R05")
    void aLinkFromTheMailWorksOnceAndReadingItDecidesNothing() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        long number = order(shop);
        UUID id = UUID.fromString(open(shop.manager()).get(0).get("id").asString());
        String token = links.make(id, shop.manager().id());
        Api scanner = desk.anonymous();
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get("/approval-links/" + token)
                            .expect(200)
                            .json()
                            .get("number")
                            .asLong())
                    .isEqualTo(number);
        }
        assertThat(states(number)).containsExactly("open");
        scanner.post("/approval-links/" + token, Map.of("decision", "maybe")).expect(422);
        scanner.post("/approval-links/" + token, Map.of("decision", "approve", "comment", "fine"))
                .expect(200);
        assertThat(states(number)).containsExactly("approved");
        assertThat(scanner.post("/approval-links/" + token, Map.of("decision", "decline"))
                        .expect(410)
                        .body())
                .contains("used already");
        scanner.get("/approval-links/" + token + "x").expect(404);
        assertThat(db.sql("select count(*) from approval_link where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Feature("R05")
    void aLinkExpiresAndASecondOneForTheSameQuestionSaysSo() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        order(shop);
        UUID id = UUID.fromString(open(shop.manager()).get(0).get("id").asString());
        String old = links.make(id, shop.manager().id());
        Duration before = clock.movedBy();
        try {
            tickets.pass(Duration.ofDays(8));
            assertThat(desk.anonymous()
                            .post("/approval-links/" + old, Map.of("decision", "approve"))
                            .expect(410)
                            .body())
                    .contains("expired");
        } finally {
            clock.move(before);
        }
        String first = links.make(id, shop.manager().id());
        String second = links.make(id, shop.manager().id());
        desk.anonymous()
                .post("/approval-links/" + first, Map.of("decision", "approve"))
                .expect(200);
        assertThat(desk.anonymous()
                        .post("/approval-links/" + second, Map.of("decision", "decline"))
                        .expect(409)
                        .body())
                .contains("approved already");
    }

    @Test
    @Feature("R05")
    void theApproverGetsAMailWithHisLink() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        catalog.email(shop.manager(), "boss" + System.nanoTime() + "@outside.example");
        order(shop);
        await().until(() -> db.sql("select count(*) from approval_link where person = ?")
                        .param(shop.manager().id())
                        .query(Long.class)
                        .single()
                > 0);
    }

    @Test
    @Feature("R05")
    void whoIsRemovedIsReplacedByHisManager() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        User boss = desk.person(Role.CLIENT);
        catalog.managed(shop.manager(), boss);
        order(shop);
        Api admin = desk.as(Role.ADMIN);
        JsonNode person =
                admin.get("/people/" + shop.manager().id()).expect(200).json();
        admin.patch("/people/" + shop.manager().id(), person.get("version").asInt(), Map.of("active", false))
                .expect(200);
        assertThat(open(boss)).hasSize(1);
        decide(boss, "approve").expect(200);
    }

    @Test
    void aStrangerSeesNothing() {
        Shop shop = catalog.open("order-laptop", "orderLaptop");
        order(shop);
        String id = open(shop.manager()).get(0).get("id").asString();
        for (Api other : List.of(desk.as(Role.CLIENT), desk.as(Role.AGENT), shop.as(desk))) {
            other.post("/approvals/" + id + "/decide", Map.of("decision", "approve"))
                    .expect(404);
        }
    }

    private void deputy(User person, User deputy, int from, int to) {
        LocalDate today = LocalDate.now(clock);
        desk.as(person)
                .post(
                        "/me/deputies",
                        Map.of(
                                "deputy", deputy.login(),
                                "fromDay", today.plusDays(from).toString(),
                                "toDay", today.plusDays(to).toString()))
                .expect(201);
    }

    private long order(Shop shop) {
        return shop.as(desk)
                .post("/requests", Map.of("service", shop.service(), "answers", OrderTest.STANDARD))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
    }

    private List<JsonNode> open(User person) {
        return desk.as(person)
                .get("/approvals")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private Api.Answer decide(User person, String decision) {
        return desk.as(person)
                .post(
                        "/approvals/" + open(person).get(0).get("id").asString() + "/decide",
                        Map.of("decision", decision));
    }

    private List<String> states(long number) {
        return db.sql("select state from approval where ticket_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<String> elements(long number) {
        return db.sql("select element from user_task where ticket_number = ? and state = 'open'")
                .param(number)
                .query(String.class)
                .list();
    }
}
