package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Ordering in the portal beyond the plain order: for a colleague, with watchers, from a draft, once more, asked about. */
@DeskTest
class PortalOrderTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    private Duration before;

    @BeforeEach
    void remember() {
        before = clock.movedBy();
    }

    @AfterEach
    void back() {
        clock.move(before);
    }

    @Test
    @Feature("H45")
    void anOrderForAColleagueIsHisAndBothFollowItWithAWatcher() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        db.sql("update service set cost = 1200, currency = 'EUR' where key = ?")
                .param(shop.service())
                .update();
        User colleague = desk.person(Role.CLIENT);
        User watcher = desk.person(Role.CLIENT);
        Api client = shop.as(desk);
        JsonNode offer = client.get("/services/" + shop.service()).expect(200).json();
        assertThat(offer.at("/service/cost").asInt()).isEqualTo(1200);
        assertThat(offer.hasNonNull("promisedAt")).isTrue();
        assertThat(client.post("/requests", order(shop.service(), "nobody-here", List.of()))
                        .expect(422)
                        .body())
                .contains("forPerson", "nobody-here");

        JsonNode made = client.post("/requests", order(shop.service(), colleague.login(), List.of(watcher.login())))
                .expect(201)
                .json();
        long number = made.at("/request/number").asLong();
        db.sql("update service set cost = 1500 where key = ?")
                .param(shop.service())
                .update();
        for (User one : List.of(shop.client(), colleague, watcher)) {
            JsonNode seen = desk.as(one).get("/requests/" + number).expect(200).json();
            assertThat(seen.at("/again/cost").asInt()).isEqualTo(1200);
            assertThat(seen.at("/request/promisedAt").asString())
                    .isEqualTo(made.at("/request/promisedAt").asString());
            assertThat(desk.as(one).get("/requests").json().get("items")).hasSize(1);
        }
        assertThat(db.sql("select c.user_id from ticket t join contact c on c.id = t.requester where t.number = ?")
                        .param(number)
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(colleague.id());
        desk.as(watcher)
                .post("/requests/" + number + "/messages", Map.of("text", "Silver, please"))
                .expect(200);
        desk.as(Role.CLIENT).get("/requests/" + number).expect(404);
    }

    @Test
    @Feature("H45")
    void aDraftWaitsAndAnOrderCanBeRepeated() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        String path = "/services/" + shop.service() + "/draft";
        client.put(path, Map.of("answers", Map.of("model", "strong"))).expect(204);
        assertThat(client.get(path).expect(200).json().at("/answers/model").asString())
                .isEqualTo("strong");
        assertThat(desk.as(Role.CLIENT).get(path).expect(200).json().get("answers"))
                .isEmpty();
        long number = client.post("/requests", order(shop.service(), null, List.of()))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        assertThat(client.get(path).json().get("answers")).isEmpty();
        JsonNode again = client.get("/requests/" + number).json().get("again");
        client.post(
                        "/requests",
                        Map.of(
                                "service",
                                again.get("service").asString(),
                                "answers",
                                Map.of(
                                        "model", again.at("/values/model").asString(),
                                        "place", again.at("/values/place").asString())))
                .expect(201);
    }

    @Test
    @Feature("H45")
    void aReminderIsSentOnceADay() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        long number = client.post("/requests", order(shop.service(), null, List.of()))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        String path = "/requests/" + number;
        assertThat(client.get(path).json().get("actions").toString()).contains("remind");
        JsonNode reminded = client.post(path + "/remind", null).expect(200).json();
        assertThat(reminded.get("actions").toString()).doesNotContain("remind");
        assertThat(reminded.get("messages").toString()).contains("how my request is going");
        client.post(path + "/remind", null).expect(409);
        tickets.pass(Duration.ofHours(25));
        client.post(path + "/remind", null).expect(200);
    }

    private static Map<String, Object> order(String service, String forPerson, List<String> watchers) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("service", service);
        body.put("answers", TestCatalog.STANDARD);
        body.put("watchers", watchers);
        if (forPerson != null) {
            body.put("forPerson", forPerson);
        }
        return body;
    }
}
