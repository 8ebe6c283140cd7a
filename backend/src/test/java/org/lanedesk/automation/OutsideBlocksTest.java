package org.lanedesk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.channel.ReplyTokens;
import org.lanedesk.engine.Engine;
import org.lanedesk.engine.Releases;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Blocks that reach outside or wait for somebody: asked after the commit, told back, never by an address inside. */
@DeskTest
class OutsideBlocksTest {
    private static final String SECRET = "Bearer very-secret";

    @Autowired
    Engine engine;

    @Autowired
    Releases releases;

    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    @Autowired
    Sessions sessions;

    @Autowired
    ReplyTokens tokens;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer server;
    private Api admin;
    private String number;
    private Entrance.Made entrance;

    @BeforeEach
    void aTicketAndSomebodyOutside() throws Exception {
        releases.publishShipped(Map.of(
                "automation/outside.bpmn", new ClassPathResource("automation/outside.bpmn").getContentAsByteArray(),
                "automation/ask-client.bpmn",
                        new ClassPathResource("automation/ask-client.bpmn").getContentAsByteArray()));
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/api", exchange -> {
            asked.add(exchange.getRequestMethod()
                    + ' '
                    + exchange.getRequestURI().getPath()
                    + ' '
                    + exchange.getRequestHeaders().getFirst("Authorization")
                    + ' '
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = "{\"order\":{\"state\":\"paid\"},\"amount\":12}".getBytes(StandardCharsets.UTF_8);
            int status = failures.getAndDecrement() > 0 ? 404 : 200;
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        admin = desk.as(Role.ADMIN);
        entrance = entrances.make();
        number = mail("Money back", "It is broken.").get("ticketNumber").asString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private JsonNode mail(String subject, String text) {
        return admin.call(
                        "POST",
                        "/channels/" + entrance.channel() + "/mail",
                        Mails.mail("maria@client.example", entrance.address(), subject, text),
                        "Content-Type",
                        "message/rfc822")
                .expect(201)
                .json();
    }

    private String connection(String host) {
        String key = "c" + UUID.randomUUID().toString().substring(0, 8);
        String made = admin.post(
                        "/connections",
                        Map.of(
                                "key",
                                key,
                                "name",
                                Map.of("en", "Shop"),
                                "url",
                                "http://" + host + ":" + server.getAddress().getPort() + "/api",
                                "secrets",
                                Map.of("Authorization", SECRET)))
                .expect(201)
                .body();
        assertThat(made).contains("Authorization").doesNotContain("very-secret");
        return key;
    }

    private String tags() {
        return admin.get("/tickets/" + number).expect(200).json().get("tags").toString();
    }

    @Test
    @Feature({"S02", "S22"})
    void anAnswerFromOutsideIsWaitedForAndKept() {
        String key = connection("localhost");
        engine.start("outside", number, Map.of("connection", key));
        await().untilAsserted(() -> assertThat(tags()).contains("paid").doesNotContain("not-answered"));
        await().untilAsserted(() -> assertThat(asked).hasSize(2));
        assertThat(asked.get(0)).isEqualTo("GET /api/orders/" + number + " " + SECRET + " ");
        assertThat(asked.get(1)).startsWith("POST /api/hook").contains("\"event\":\"paid\"", number);
        assertThat(engine.runs("outside", number)).isFalse();
        String log = admin.get("/connections/" + key + "/calls").expect(200).body();
        assertThat(log).contains("/orders/" + number, "\"status\":200").doesNotContain("very-secret");
    }

    @Test
    @Feature("S02")
    void aRefusalOfTheOtherSideTakesTheDefaultPath() {
        failures.set(9);
        String key = connection("localhost");
        engine.start("outside", number, Map.of("connection", key));
        await().untilAsserted(() -> assertThat(tags()).contains("not-answered"));
        assertThat(admin.get("/connections/" + key + "/calls").body()).contains("404", "\"failed\"");
    }

    @Test
    @Feature("S22")
    void anAddressInsideTheNetworkIsNotCalled() {
        String key = connection("127.0.0.1");
        engine.start("outside", number, Map.of("connection", key));
        await().untilAsserted(() -> assertThat(tags()).contains("not-answered"));
        assertThat(asked).isEmpty();
        assertThat(admin.get("/connections/" + key + "/calls").body()).contains("privateAddress");
        assertThat(admin.post(
                                "/connections",
                                Map.of("key", "x" + key, "name", Map.of("en", "X"), "url", "file:///etc/passwd"))
                        .expect(422)
                        .body())
                .contains("https://erp.example/api");
    }

    @Test
    @Feature("S02")
    void theClientIsAskedWithChoicesWhileTheClockStands() {
        engine.start("askClient", number, Map.of());
        assertThat(admin.get("/tickets/" + number + "/messages").expect(200).body())
                .contains("Is it still broken?\\n1. yes\\n2. no");
        assertThat(clock()).isEqualTo("paused");
        reply("2");
        await().untilAsserted(() -> assertThat(tags()).contains("said-no"));
        assertThat(clock()).isEqualTo("running");
        assertThat(engine.runs("askClient", number)).isTrue();
        reply("One more thing");
        await().until(() -> !engine.runs("askClient", number));
    }

    private String clock() {
        for (JsonNode due : admin.get("/tickets/" + number).json().get("due")) {
            if (due.get("clock").asString().equals("resolution")) {
                return due.get("state").asString();
            }
        }
        return "none";
    }

    private void reply(String text) {
        var session = sessions.current(Long.parseLong(number)).orElseThrow().id();
        byte[] mail =
                Mails.mail("maria@client.example", tokens.replyTo(session, entrance.address()), "Re: Money back", text);
        admin.call("POST", "/channels/" + entrance.channel() + "/mail", mail, "Content-Type", "message/rfc822")
                .expect(201);
    }
}
