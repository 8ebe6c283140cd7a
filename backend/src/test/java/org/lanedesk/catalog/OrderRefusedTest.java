package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What may not be ordered, or not so, or not twice. */
@DeskTest
class OrderRefusedTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    Desk desk;

    @Test
    @Feature({"S05", "E07"})
    void wrongAnswersAreRefusedAtTheirFieldsAndNothingIsOpened() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        JsonNode refused = client.post(
                        "/requests",
                        Map.of(
                                "service",
                                shop.service(),
                                "answers",
                                Map.of("model", "strong", "place", "home", "x", 1)))
                .expect(422)
                .json();
        assertThat(refused.get("errors")
                        .valueStream()
                        .map(e -> e.get("field").asString())
                        .toList())
                .containsExactlyInAnyOrder("x", "reason", "address");
        assertThat(client.get("/requests").json().get("items")).isEmpty();
    }

    @Test
    @Feature("E05")
    void aServiceIsSeenOnlyByThoseItIsMeantForAlsoByItsAddress() {
        var shop = catalog.open("order-laptop", "orderLaptop", "role:DESIGNER");
        for (Api other : List.of(shop.as(desk), desk.anonymous())) {
            assertThat(other.get("/services").json().toString()).doesNotContain(shop.service());
            other.get("/services/" + shop.service()).expect(404);
        }
        shop.as(desk)
                .post("/requests", Map.of("service", shop.service(), "answers", TestCatalog.STANDARD))
                .expect(404);
        Api designer = desk.as(Role.DESIGNER);
        assertThat(designer.get("/services").json().toString()).contains(shop.service());
        designer.get("/services/" + shop.service()).expect(200);
    }

    @Test
    @Feature("E05")
    void aServiceNamesReleasedFormsAndProcesses() {
        Api admin = desk.as(Role.ADMIN);
        Map<String, Object> body =
                Map.of("key", "x" + System.nanoTime(), "name", Map.of("en", "X"), "form", "none", "process", "none");
        JsonNode refused = admin.post("/services", body).expect(422).json();
        assertThat(refused.get("errors").toString()).contains("\"form\"", "\"process\"", "There is no form");
        admin.post(
                        "/services",
                        Map.of(
                                "key",
                                "x" + System.nanoTime(),
                                "name",
                                Map.of("en", "X"),
                                "process",
                                "orderLaptop",
                                "form",
                                "order-laptop"))
                .expect(201);
    }

    @Test
    @Feature({"E05", "H45"})
    void aServicePromisesAndCostsWithinReason() {
        Api admin = desk.as(Role.ADMIN);
        Map<String, Object> body = new HashMap<>(Map.of("key", "x" + System.nanoTime(), "name", Map.of("en", "X")));
        body.putAll(Map.of("targetDays", -5, "targetHours", 0, "cost", 2_000_000_000, "currency", "<b>"));
        assertThat(admin.post("/services", body)
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("targetDays", "targetHours", "cost", "currency");
        body.putAll(Map.of("targetDays", 3, "targetHours", 4, "cost", 0, "currency", "EUR"));
        admin.post("/services", body).expect(201);
    }

    @Test
    void anOrderSentTwiceWithOneKeyIsOneRequest() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        Map<String, Object> body = Map.of("service", shop.service(), "answers", TestCatalog.STANDARD);
        String key = "k" + System.nanoTime();
        long first = client.post("/requests", body, "Idempotency-Key", key)
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        long again = client.post("/requests", body, "Idempotency-Key", key)
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
        assertThat(again).isEqualTo(first);
    }
}
