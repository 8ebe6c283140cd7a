package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a client does with his request, and a guest with his link. */
@DeskTest
class RequestTest {
    @Autowired
    TestCatalog catalog;

    @Autowired
    TestTickets tickets;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Test
    @Feature("E07")
    void answersReopeningAndWithdrawing() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        long number = catalog.order(shop);
        Api client = shop.as(desk);
        String path = "/requests/" + number;
        JsonNode answered = client.post(path + "/messages", Map.of("text", "One more thing"))
                .expect(200)
                .json();
        assertThat(answered.get("messages").toString()).contains("One more thing");
        client.post(path + "/messages", Map.of("text", " ")).expect(422);
        desk.as(shop.line().agent())
                .post("/tickets/" + number + "/messages", Map.of("kind", "note", "text", "secret"))
                .expect(201);
        assertThat(client.get(path).body()).doesNotContain("secret");

        Api stranger = desk.as(Role.CLIENT);
        stranger.get(path).expect(404);
        stranger.post(path + "/messages", Map.of("text", "x")).expect(404);
        stranger.post(path + "/withdraw", null).expect(404);

        JsonNode withdrawn = client.post(path + "/withdraw", null).expect(200).json();
        assertThat(withdrawn.at("/request/state").asString()).isEqualTo("done");
        assertThat(desk.as(shop.manager()).get("/approvals").json().get("items"))
                .isEmpty();
        assertThat(TestCatalog.line(withdrawn)).endsWith("Withdrawn passed");
        client.post(path + "/withdraw", null).expect(409);
        client.post(path + "/reopen", null).expect(200);
        assertThat(client.get(path).json().at("/request/state").asString()).isEqualTo("open");

        // what was taken back and then done all the same was not withdrawn
        Api agent = desk.as(shop.line().agent());
        agent.post("/tickets/" + number + "/actions/resolve", null).expect(200);
        assertThat(TestCatalog.line(client.get(path).json()))
                .containsExactly("Received passed", "In progress passed", "Solved passed");
    }

    @Test
    @Feature("D07")
    void aGuestSendsAFormAndFollowsItByASecretLink() {
        var shop = catalog.open("order-laptop", null, "guests");
        Api guest = desk.anonymous();
        JsonNode wrong = guest.post(
                        "/guest-requests", Map.of("service", shop.service(), "name", "Nina", "address", "none"))
                .expect(422)
                .json();
        assertThat(wrong.get("errors").toString()).contains("address");
        JsonNode sent = guest.post(
                        "/guest-requests",
                        Map.of(
                                "service",
                                shop.service(),
                                "name",
                                "Nina",
                                "address",
                                "nina" + System.nanoTime() + "@outside.example",
                                "answers",
                                TestCatalog.STANDARD))
                .expect(201)
                .json();
        String token = sent.get("token").asString();
        String number = sent.get("number").asString();
        assertThat(guest.get("/track/" + token)
                        .expect(200)
                        .json()
                        .at("/request/number")
                        .asString())
                .isEqualTo(number);
        guest.post("/track/" + token + "/messages", Map.of("text", "hello")).expect(200);
        for (String guess : List.of(number, token.substring(1), token + "x", "1")) {
            guest.get("/track/" + guess).expect(404);
        }
        guest.get("/requests/" + number).expect(401);
        desk.as(Role.CLIENT).get("/requests/" + number).expect(404);
        assertThat(db.sql("select count(*) from request_track where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        tickets.pass(Duration.ofDays(91));
        guest.get("/track/" + token).expect(404);
    }
}
