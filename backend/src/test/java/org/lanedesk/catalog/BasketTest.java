package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several things in one order. */
@DeskTest
@Feature("H45")
class BasketTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private TestCatalog.Shop laptop;
    private TestCatalog.Shop plain;
    private Api client;

    @BeforeEach
    void twoServices() {
        laptop = catalog.open("order-laptop", "orderLaptop");
        plain = catalog.open(null, null);
        price(laptop.service(), 1200, 5);
        price(plain.service(), 30, 2);
        client = laptop.as(desk);
    }

    @Test
    void severalThingsAreToldOfAsAWholeAndBecomeRequestsOfOneOrder() {
        put(laptop.service(), TestCatalog.STANDARD, null, 2);
        put(plain.service(), Map.of(), "A chair", 1);

        JsonNode basket = client.get("/basket").expect(200).json();
        assertThat(basket.get("items")).hasSize(2);
        assertThat(basket.get("requests").asInt()).isEqualTo(3);
        assertThat(basket.at("/items/0/cost/amount").asInt()).isEqualTo(2400);
        assertThat(basket.at("/items/0/answers").toString()).contains("Standard 14");
        assertThat(basket.at("/cost/0/amount").asInt()).isEqualTo(2430);
        assertThat(basket.get("promisedAt")).isEqualTo(basket.at("/items/0/promisedAt"));
        assertThat(basket.get("approvers").toString()).contains(laptop.manager().name());
        assertThat(desk.as(Role.CLIENT).get("/basket").json().get("items")).isEmpty();

        JsonNode order = client.post("/basket/order", Map.of()).expect(201).json();
        assertThat(order.get("requests")).hasSize(3);
        Set<Long> numbers = new HashSet<>();
        order.get("requests").forEach(r -> {
            numbers.add(r.get("number").asLong());
            JsonNode request =
                    client.get("/requests/" + r.get("number")).expect(200).json();
            assertThat(request.get("order")).isEqualTo(order.get("id"));
            assertThat(request.at("/request/promisedAt").asString()).isNotEmpty();
        });
        assertThat(numbers).hasSize(3);
        assertThat(client.get("/basket").json().get("items")).isEmpty();
        client.post("/basket/order", Map.of()).expect(409);
        desk.as(Role.CLIENT).get("/orders/" + order.get("id").asString()).expect(404);
    }

    @Test
    void anItemIsChangedTakenOutAndCheckedAtItsFields() {
        assertThat(client.post("/basket/items", Map.of("service", laptop.service(), "answers", Map.of()))
                        .expect(422)
                        .body())
                .contains("model");
        client.post("/basket/items", item(plain.service(), Map.of(), "A chair", 21))
                .expect(422);
        client.post("/basket/items", item("no-such", Map.of(), "x", 1)).expect(404);
        String id =
                put(plain.service(), Map.of(), "A chair", 1).at("/items/0/id").asString();
        JsonNode changed = client.put("/basket/items/" + id, Map.of("quantity", 4))
                .expect(200)
                .json();
        assertThat(changed.at("/items/0/quantity").asInt()).isEqualTo(4);
        assertThat(changed.at("/items/0/text").asString()).isEqualTo("A chair");
        assertThat(client.put("/basket/items/" + id, Map.of("text", "A stool"))
                        .expect(200)
                        .json()
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("A stool");
        desk.as(Role.CLIENT).put("/basket/items/" + id, Map.of("quantity", 2)).expect(404);
        assertThat(client.delete("/basket/items/" + id).expect(200).json().get("items"))
                .isEmpty();
    }

    @Test
    void aThingThatCannotBeOrderedAnyMoreIsNamedAndNothingIsOrdered() {
        put(plain.service(), Map.of(), "A chair", 1);
        put(laptop.service(), TestCatalog.STANDARD, null, 1);
        db.sql("update service set archived = true where key = ?")
                .param(laptop.service())
                .update();
        assertThat(client.get("/basket").json().at("/items/1").has("service")).isFalse();
        assertThat(client.post("/basket/order", Map.of()).expect(422).body()).contains("items[1]", "No. 2");
        assertThat(client.get("/requests").json().get("items")).isEmpty();
        assertThat(client.get("/basket").json().get("items")).hasSize(2);
    }

    @Test
    void oneIsWithdrawnAloneAndTheRestTogether() {
        put(plain.service(), Map.of(), "A chair", 3);
        JsonNode order = client.post("/basket/order", Map.of()).expect(201).json();
        String path = "/orders/" + order.get("id").asString();
        assertThat(order.get("withdrawable")).hasSize(3);
        client.post("/requests/" + order.at("/requests/0/number") + "/withdraw", null)
                .expect(200);
        assertThat(client.get(path).json().get("withdrawable")).hasSize(2);
        desk.as(Role.CLIENT).post(path + "/withdraw", null).expect(404);
        JsonNode after = client.post(path + "/withdraw", null).expect(200).json();
        assertThat(after.get("withdrawable")).isEmpty();
        after.get("requests").forEach(r -> assertThat(r.get("state").asString()).isEqualTo("done"));
        client.post(path + "/withdraw", null).expect(409);
    }

    @Test
    void theWholeOrderIsForAColleagueAndWatched() {
        User colleague = desk.person(Role.CLIENT);
        User watcher = desk.person(Role.CLIENT);
        put(plain.service(), Map.of(), "A chair", 2);
        assertThat(client.post("/basket/order", Map.of("forPerson", "nobody-here"))
                        .expect(422)
                        .body())
                .contains("forPerson");
        JsonNode order = client.post(
                        "/basket/order", Map.of("forPerson", colleague.login(), "watchers", List.of(watcher.login())))
                .expect(201)
                .json();
        for (User one : List.of(colleague, watcher)) {
            assertThat(desk.as(one)
                            .get("/orders/" + order.get("id").asString())
                            .expect(200)
                            .json()
                            .get("requests"))
                    .hasSize(2);
        }
    }

    private JsonNode put(String service, Map<String, Object> answers, String text, int quantity) {
        return client.post("/basket/items", item(service, answers, text, quantity))
                .expect(201)
                .json();
    }

    private static Map<String, Object> item(String service, Map<String, Object> answers, String text, int quantity) {
        Map<String, Object> item = new java.util.HashMap<>();
        item.put("service", service);
        item.put("answers", answers);
        item.put("text", text);
        item.put("quantity", quantity);
        return item;
    }

    private void price(String service, int cost, int days) {
        db.sql("update service set cost = ?, currency = 'EUR', target_days = ? where key = ?")
                .params(cost, days, service)
                .update();
    }
}
