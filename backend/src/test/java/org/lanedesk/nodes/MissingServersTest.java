package org.lanedesk.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanedesk.test.Api;
import org.lanedesk.test.Feature;
import org.lanedesk.test.Mails;
import org.lanedesk.test.Node;
import tools.jackson.databind.JsonNode;

/** What the product needs is not there when it starts. */
class MissingServersTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void withoutItsDatabaseTheStartEndsWithOneLineThatSaysWhatWhereAndWhatToSet() throws Exception {
        String url = "jdbc:postgresql://localhost:" + closedPort() + "/lanedesk?password=secret1";
        try (Node node = Node.start(folder, url, "lanedesk.db.wait=1s")) {
            assertThat(node.ended(Duration.ofMinutes(2))).isNotZero();
            List<String> lines =
                    node.log().lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines).filteredOn(line -> line.contains("ERROR")).hasSize(1);
            assertThat(lines.get(lines.size() - 1))
                    .contains("No database at jdbc:postgresql://localhost:", "for the user postgres")
                    .containsIgnoringCase("refused")
                    .contains("LANEDESK_DB_URL", "LANEDESK_DB_USER", "LANEDESK_DB_PASSWORD");
            assertThat(node.log())
                    .doesNotContain("\tat ", "Caused by", "secret1")
                    .doesNotContain("UnsatisfiedDependency", "BeanCreation");
        }
    }

    @Test
    void aDatabaseThatRefusesUsIsNotWaitedFor() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Node node = Node.start(
                        folder,
                        "jdbc:postgresql://localhost:" + database.getPort() + "/nowhere",
                        "lanedesk.db.wait=10m")) {
            assertThat(node.ended(Duration.ofMinutes(2))).isNotZero();
            assertThat(node.log())
                    .contains("database \"nowhere\" does not exist", "LANEDESK_DB_URL")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @Feature("H23")
    void withoutItsMailServerItStartsSaysSoAndSendsWhenTheServerIsBack() throws Exception {
        int port = closedPort();
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Node node = Node.start(
                        folder,
                        "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
                        "lanedesk.sample=true",
                        "lanedesk.clock=movable",
                        "lanedesk.mail.smtp.host=127.0.0.1",
                        "lanedesk.mail.smtp.security=none",
                        "lanedesk.mail.smtp.port=" + port)) {
            node.ready();
            Api admin = node.api().login("admin", "lanedesk");
            String number = admin.post(
                            "/channels/care-mail/mail",
                            Mails.mail("waits@one.example", "care@northwind.example", "Waits for you", "Text"),
                            "Content-Type",
                            "message/rfc822")
                    .expect(201)
                    .json()
                    .path("ticketNumber")
                    .asString();
            String id = admin.post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "Soon"))
                    .expect(201)
                    .json()
                    .path("id")
                    .asString();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(health(admin).at("/components/mailSending/details/care-mail"))
                            .asString()
                            .contains("The mail server does not answer", "127.0.0.1", "since"));
            JsonNode health = health(admin);
            assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
            assertThat(health.at("/components/mailSending/status").asString()).isEqualTo("DEGRADED");
            assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
            assertThat(delivery(admin, number, id)).isEqualTo("queued");

            mail.start();
            admin.post("/messages/" + id + "/send-again", null).expect(200);
            await().atMost(SOON).until(() -> delivery(admin, number, id).equals("sent"));
            // what nobody asked again for goes out by itself at its next try
            admin.put("/test/clock", Map.of("offset", "PT5M")).expect(200);
            await().atMost(SOON)
                    .until(() -> health(admin)
                            .at("/components/mailSending/status")
                            .asString()
                            .equals("UP"));
            assertThat(mail.getReceivedMessagesForDomain("one.example")).isNotEmpty();
        } finally {
            mail.stop();
        }
    }

    private static JsonNode health(Api api) {
        return api.get("/actuator/health").json();
    }

    private static String delivery(Api api, String number, String id) {
        for (JsonNode message :
                api.get("/tickets/" + number + "/messages").expect(200).json().path("items")) {
            if (message.path("id").asString().equals(id)) {
                return message.at("/delivery/state").asString();
            }
        }
        throw new AssertionError("no message " + id);
    }
}
