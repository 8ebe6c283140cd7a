package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrances;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Ordering through the portal's API, with the shipped processes behind it. */
@DeskTest
class OrderTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    Entrances entrances;

    @Autowired
    Services services;

    @Autowired
    Promise promise;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @Test
    @Feature({"E07", "S13", "H45", "E75"})
    void anEmployeeOrdersALaptopAndFollowsIt() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        JsonNode offer = client.get("/services/" + shop.service()).expect(200).json();
        assertThat(offer.get("approvers").toString()).contains(shop.manager().name());
        Instant promised = Instant.parse(offer.get("promisedAt").asString());

        JsonNode made = client.post("/requests", Map.of("service", shop.service(), "answers", TestCatalog.STANDARD))
                .expect(201)
                .json();
        long number = made.at("/request/number").asLong();
        assertThat(made.at("/request/title").asString()).startsWith("Thing, Standard 14″");
        assertThat(Duration.between(
                                promised,
                                Instant.parse(made.at("/request/promisedAt").asString()))
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(TestCatalog.line(made))
                .containsExactly("Sent passed", "Approval current", "In preparation ahead", "Delivered ahead");
        assertThat(made.at("/request/line/text").asString()).isEqualTo("Your manager looks at the order");

        // E75: it is the employee himself who wrote, not a stranger with his name
        assertThat(db.sql("select author_user from message where ticket_number = ? and kind = 'in'")
                        .param(number)
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(shop.client().id());
        assertThat(db.sql("select count(*) from contact where name = ? and user_id is null")
                        .param(shop.client().name())
                        .query(Long.class)
                        .single())
                .isZero();

        approve(shop.manager());
        JsonNode approved = client.get("/requests/" + number).json();
        // the check of the stock is private: the client reads the next step
        assertThat(TestCatalog.line(approved))
                .containsExactly("Sent passed", "Approved passed", "In preparation current", "Delivered ahead");
        assertThat(approved.toString()).doesNotContain("stock");

        Api agent = desk.as(shop.line().agent());
        complete(agent, number, "checkStock", null);
        JsonNode prepared =
                client.with("Accept-Language", "pl").get("/requests/" + number).json();
        assertThat(prepared.at("/request/line/text").asString()).isEqualTo("Przygotowujemy twój laptop");
        complete(agent, number, "prepareLaptop", Map.of("serialNumber", "ABC-12345"));
        JsonNode done = shop.as(desk).get("/requests/" + number).json();
        assertThat(done.at("/request/state").asString()).isEqualTo("done");
        assertThat(TestCatalog.line(done)).endsWith("Prepared passed", "Delivered passed");
        assertThat(done.get("actions").toString()).contains("reopen");
    }

    @Test
    @Feature({"S13", "S28", "R05"})
    void theStatusLineSpeaksTheClientsLanguageAndADeclinedOneEnds() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        long number = catalog.order(shop);
        Api manager = desk.as(shop.manager());
        String id = manager.get("/approvals").json().at("/items/0/id").asString();
        manager.post("/approvals/" + id + "/decide", Map.of("decision", "decline", "comment", "Next year"))
                .expect(200);
        JsonNode over = shop.as(desk)
                .with("Accept-Language", "ru")
                .get("/requests/" + number)
                .json();
        assertThat(TestCatalog.line(over))
                .containsExactly("Отправлено passed", "Согласование passed", "Отклонено passed");
        assertThat(over.at("/approvals/0/comment").asString()).isEqualTo("Next year");
        assertThat(over.path("actions").toString()).doesNotContain("confirm");
        assertThat(shop.as(desk)
                        .post("/requests/" + number + "/confirm", null)
                        .expect(409)
                        .body())
                .contains("declined");

        Api agent = desk.as(shop.line().agent());
        agent.post("/tickets/" + number + "/actions/reopen", null).expect(200);
        agent.post("/tickets/" + number + "/actions/resolve", null).expect(200);
        assertThat(TestCatalog.line(shop.as(desk).get("/requests/" + number).json()))
                .containsExactly("Received passed", "In progress passed", "Solved passed");
    }

    /** Working Monday to Friday 9 to 18: on a day off the two days begin at the next opening, whatever the hour. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-06T12:00:00Z, 2026-12-09T09:00:00Z, Sunday noon",
        "2026-12-06T22:00:00Z, 2026-12-09T09:00:00Z, Sunday night",
        "2026-12-04T20:00:00Z, 2026-12-09T09:00:00Z, Friday evening",
        "2026-12-04T15:00:00Z, 2026-12-08T15:00:00Z, Friday afternoon",
    })
    @Feature("H45")
    void theDaysOfAPromiseBeginWhenTheLineOpens(Instant now, Instant promised, String name) {
        var shop = catalog.open("order-laptop", "orderLaptop");
        String schedule = "s" + shop.service();
        entrances.schedule(schedule, """
                {"zone": "UTC", "week": {"mon": ["09:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"],
                 "thu": ["09:00-18:00"], "fri": ["09:00-18:00"]}}""");
        db.sql("update line set schedule = ? where key = ?")
                .params(schedule, shop.line().line())
                .update();
        Instant told = clock.shifted(
                Duration.between(clock.instant(), now),
                () -> promise.of(
                        services.find(shop.service()).orElseThrow(), shop.line().line()));
        assertThat(told).as(name).isBetween(promised.minusSeconds(5), promised.plusSeconds(5));
    }

    @Test
    void aServiceWhoseProcessIsGoneStillOpensATicketThatSaysSo() {
        var shop = catalog.open("order-laptop", "noSuchProcess");
        long number = catalog.order(shop);
        assertThat(tickets.get(number).incident()).isNotBlank();
        assertThat(TestCatalog.line(shop.as(desk).get("/requests/" + number).json()))
                .contains("Received current");
    }

    @Test
    void twoTasksOfANewEmployeeGoSideBySide() {
        var shop = catalog.open("order-new-employee", "welcomeEmployee");
        long number = shop.as(desk)
                .post(
                        "/requests",
                        Map.of("service", shop.service(), "answers", Map.of("name", "Nina", "firstDay", "2027-01-04")))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        Api agent = desk.as(shop.line().agent());
        assertThat(agent.get("/tickets/" + number + "/tasks").json().get("items"))
                .hasSize(2);
        complete(agent, number, "createAccounts", Map.of("login", "nina"));
        assertThat(TestCatalog.line(shop.as(desk).get("/requests/" + number).json()))
                .contains("Accounts ready passed", "Workplace current");
        complete(agent, number, "prepareWorkplace", null);
        await().until(() -> !tickets.get(number).statusClass().live());
    }

    private void approve(User manager) {
        Api api = desk.as(manager);
        String id = api.get("/approvals").json().at("/items/0/id").asString();
        api.post("/approvals/" + id + "/decide", Map.of("decision", "approve")).expect(200);
    }

    private static void complete(Api agent, long number, String element, Map<String, Object> answers) {
        for (JsonNode task : agent.get("/tickets/" + number + "/tasks").json().get("items")) {
            if (task.get("element").asString().endsWith(element)) {
                agent.post(
                                "/tasks/" + task.get("id").asString() + "/complete",
                                answers == null ? Map.of() : Map.of("answers", answers))
                        .expect(200);
                return;
            }
        }
        throw new AssertionError("no task " + element);
    }

    @Test
    @Feature("E05")
    void anOrderStaysWithTheGroupOfItsService() {
        var shop = catalog.open(null, null);
        String other = catalog.open(null, null).line().group();
        catalog.worksOn(shop.service(), other);
        long number = shop.as(desk)
                .post("/requests", Map.of("service", shop.service(), "text", "A plant for my desk"))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        assertThat(desk.as(Role.ADMIN)
                        .get("/tickets/" + number)
                        .expect(200)
                        .json()
                        .at("/group/key")
                        .asString())
                .isEqualTo(other);
    }
}
