package org.lanedesk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A slow system outside is asked about the customer while the ticket already stands in its queue. */
@DeskTest
@Feature("C39")
class TicketContextTest {
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final String key = "s" + UUID.randomUUID().toString().substring(0, 8);
    private volatile int status = 200;
    private HttpServer server;
    private Api admin;
    private MailDesk.Line line;

    @BeforeEach
    void aSlowSystem() throws Exception {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/erp", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try {
                // slow by itself; a test that looks at the meantime lets it go on
                answers.await(SLOW.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            byte[] body = "{\"contract\":{\"level\":\"Gold\"},\"orders\":[\"A-1\",\"A-2\"],\"debt\":12.5}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        admin = desk.as(Role.ADMIN);
        line = mail.line("00:00-24:00");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        db.sql("update context_source set archived = true where key = ?")
                .param(key)
                .update();
    }

    private void source(String host) {
        admin.post(
                        "/connections",
                        Map.of(
                                "key",
                                key,
                                "name",
                                Map.of("en", "ERP"),
                                "url",
                                "http://" + host + ":" + server.getAddress().getPort() + "/erp"))
                .expect(201);
        admin.post(
                        "/context-sources",
                        Map.of(
                                "key",
                                key,
                                "name",
                                Map.of("en", "Orders"),
                                "connection",
                                key,
                                "path",
                                "/customers?mail={address}"))
                .expect(201);
    }

    private JsonNode card(long number) {
        for (JsonNode card : MailDesk.list(
                line.agent().get("/tickets/" + number + "/context").expect(200).json())) {
            if (card.path("source").asString().equals(key)) {
                return card;
            }
        }
        throw new AssertionError("no card");
    }

    private String state(long number) {
        return card(number).path("state").asString();
    }

    @Test
    void aSourceNamesAConnectionThatIsThere() {
        Map<String, Object> source = Map.of("key", key + "x", "name", "ERP", "connection", "none-" + key);
        assertThat(admin.post("/context-sources", source).expect(422).body())
                .contains("none-" + key)
                .contains("\"connection\"");
    }

    @Test
    void theTicketIsInTheQueueAtOnceAndTheContextComesBehindIt() throws Exception {
        source("localhost");
        List<String> page = new CopyOnWriteArrayList<>();
        line.agent()
                .http()
                .sendAsync(
                        HttpRequest.newBuilder(line.agent().uri("/events")).build(),
                        HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(page::add));
        await().until(() -> !page.isEmpty());
        String client = MailDesk.somebody();
        long number = line.opens(client, "Where is my order?", "It has not come");
        // the other system has not answered yet
        assertThat(answers.getCount()).isEqualTo(1);
        assertThat(state(number)).isEqualTo("loading");
        assertThat(line.agent().get("/tickets?view=active").expect(200).body()).contains("\"number\":" + number);
        line.agent()
                .post("/tickets/" + number + "/context/" + key + "/retry", null)
                .expect(409);
        int heard = page.size();
        await().atMost(SOON).until(() -> state(number).equals("ready"));
        assertThat(card(number).path("lines").toString()).contains("contract.level", "Gold", "A-1, A-2", "12.5");
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).isEqualTo("/erp/customers?mail=" + client.replace("@", "%40"));
        // open pages are told, so that they need no reload
        await().atMost(SOON).untilAsserted(() -> assertThat(line.events(number)).contains("contextArrived"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.copyOf(page).subList(heard, page.size()))
                        .anySatisfy(event -> assertThat(event).contains("\"number\":" + number)));
        assertThat(db.sql("select count(*) from act_ru_execution where business_key_ = ? and proc_def_id_ like"
                                + " 'ticketContext%'")
                        .param(String.valueOf(number))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatFailedSaysWhyAndIsAskedAgain() {
        source("localhost");
        answers.countDown();
        status = 404;
        long number = line.opens(MailDesk.somebody(), "Where is my order?", "It has not come");
        await().atMost(SOON).until(() -> state(number).equals("failed"));
        assertThat(card(number).path("reason").asString()).contains("404");
        assertThat(card(number).path("lines").size()).isZero();
        status = 200;
        String retry = "/tickets/" + number + "/context/" + key + "/retry";
        desk.as(Role.AGENT).post(retry, null).expect(404);
        line.agent().post("/tickets/" + number + "/context/nowhere/retry", null).expect(404);
        line.agent().post(retry, null).expect(204);
        await().atMost(SOON).until(() -> state(number).equals("ready"));
        assertThat(card(number).has("reason")).isFalse();
    }

    @Test
    void aPlaceThatIsNotAllowedIsNeverAskedAndAMissingConnectionHoldsNobodyUp() {
        // another name of this machine, which lies inside the network
        source("127.0.0.1");
        long number = line.opens(MailDesk.somebody(), "Where is my order?", "It has not come");
        await().atMost(SOON).until(() -> state(number).equals("failed"));
        assertThat(card(number).path("reason").asString()).contains("127.0.0.1");
        assertThat(asked).isEmpty();
        admin.patch("/connections/" + key, 0, Map.of("archived", true)).expect(200);
        long next = line.opens(MailDesk.somebody(), "And mine?", "It has not come");
        assertThat(state(next)).isEqualTo("failed");
        assertThat(card(next).path("reason").asString()).contains(key);
    }
}
