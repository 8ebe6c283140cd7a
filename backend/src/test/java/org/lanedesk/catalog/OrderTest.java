package org.lanedesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** Ordering through the portal's API, with the shipped processes behind it. */
@DeskTest
class OrderTest {
    static final Map<String, Object> STANDARD = Map.of("model", "standard", "place", "floor-1");

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

    @Test
    @Feature({"E07", "S13", "H45", "E75"})
    void anEmployeeOrdersALaptopAndFollowsIt() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        JsonNode offer = client.get("/services/" + shop.service()).expect(200).json();
        assertThat(offer.get("approvers").toString()).contains(shop.manager().name());
        Instant promised = Instant.parse(offer.get("promisedAt").asString());

        JsonNode made = client.post("/requests", Map.of("service", shop.service(), "answers", STANDARD))
                .expect(201)
                .json();
        long number = made.at("/request/number").asLong();
        assertThat(made.at("/request/title").asString()).startsWith("Thing, Standard 14″");
        assertThat(Duration.between(
                                promised,
                                Instant.parse(made.at("/request/promisedAt").asString()))
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(line(made))
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
        assertThat(line(approved))
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
        assertThat(line(done)).endsWith("Prepared passed", "Delivered passed");
        assertThat(done.get("actions").toString()).contains("reopen");
    }

    @Test
    @Feature({"S13", "S28"})
    void theStatusLineSpeaksTheClientsLanguageAndADeclinedOneEnds() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        long number = order(shop);
        Api manager = desk.as(shop.manager());
        String id = manager.get("/approvals").json().at("/items/0/id").asString();
        manager.post("/approvals/" + id + "/decide", Map.of("decision", "decline", "comment", "Next year"))
                .expect(200);
        JsonNode over = shop.as(desk)
                .with("Accept-Language", "ru")
                .get("/requests/" + number)
                .json();
        assertThat(line(over)).containsExactly("Отправлено passed", "Согласовано passed", "Отклонено passed");
        assertThat(over.at("/approvals/0/comment").asString()).isEqualTo("Next year");
    }

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
                .post("/requests", Map.of("service", shop.service(), "answers", STANDARD))
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
    void aServiceWhoseProcessIsGoneStillOpensATicketThatSaysSo() {
        var shop = catalog.open("order-laptop", "noSuchProcess");
        long number = order(shop);
        assertThat(tickets.get(number).incident()).isNotBlank();
        assertThat(line(shop.as(desk).get("/requests/" + number).json())).contains("Received current");
    }

    @Test
    @Feature("E07")
    void answersReopeningAndWithdrawing() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        long number = order(shop);
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
        client.post(path + "/withdraw", null).expect(409);
        client.post(path + "/reopen", null).expect(200);
        assertThat(client.get(path).json().at("/request/state").asString()).isEqualTo("open");
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
                                STANDARD))
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

    @Test
    @Feature("D06")
    void articlesAreFoundWhileTypingAndHelpIsCounted() {
        db.sql("insert into article (key, title, body, audience) values ('vpn-test', '{\"en\":\"VPN is"
                        + " down\",\"ru\":\"VPN не подключается\"}', '{\"en\":\"Restart it\"}', 'public'),"
                        + " ('vpn-inside', '{\"en\":\"VPN for agents\"}', '{\"en\":\"Inside\"}', 'agents')")
                .update();
        Api guest = desk.anonymous();
        for (String typed : List.of("vpn", "my VPN", "подключение vpn")) {
            JsonNode found = guest.call(
                            "GET",
                            "/articles?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8),
                            null)
                    .expect(200)
                    .json();
            assertThat(found.toString()).contains("vpn-test").doesNotContain("vpn-inside");
        }
        guest.get("/articles/vpn-inside").expect(404);
        guest.post("/articles/vpn-test/helped", Map.of("typed", "vpn")).expect(204);
        assertThat(guest.get("/articles/vpn-test").json().get("helped").asInt()).isEqualTo(1);
    }

    @Test
    void anOrderSentTwiceWithOneKeyIsOneRequest() {
        var shop = catalog.open("order-laptop", "orderLaptop");
        Api client = shop.as(desk);
        Map<String, Object> body = Map.of("service", shop.service(), "answers", STANDARD);
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
        assertThat(line(shop.as(desk).get("/requests/" + number).json()))
                .contains("Accounts ready passed", "Workplace current");
        complete(agent, number, "prepareWorkplace", null);
        await().until(() -> !tickets.get(number).statusClass().live());
    }

    long order(TestCatalog.Shop shop) {
        return shop.as(desk)
                .post("/requests", Map.of("service", shop.service(), "answers", STANDARD))
                .expect(201)
                .json()
                .at("/request/number")
                .asLong();
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

    private static List<String> line(JsonNode whole) {
        return whole.at("/request/line/steps")
                .valueStream()
                .map(s -> s.get("name").asString() + " " + s.get("state").asString())
                .toList();
    }
}
