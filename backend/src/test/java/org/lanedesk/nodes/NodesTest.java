package org.lanedesk.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lanedesk.test.Api;
import org.lanedesk.test.Mails;
import org.lanedesk.test.Node;

/** Two nodes on one database share everything; killing one loses nothing (DESIGN: several nodes at any time). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** The dead node's jobs are free again after the engine's lock time of a minute. */
    private static final Duration UNLOCKED = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static GreenMail mail;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        // at the same moment, as compose does: both find an empty database
        one = node();
        two = node();
        one.ready();
        two.ready();
    }

    private static Node node() throws Exception {
        return Node.start(
                folder,
                "jdbc:postgresql://localhost:" + database.getPort() + "/postgres?reWriteBatchedInserts=true",
                "lanedesk.sample=true",
                "lanedesk.clock=movable",
                "lanedesk.mail.smtp.host=127.0.0.1",
                "lanedesk.mail.smtp.security=none",
                "lanedesk.mail.smtp.port=" + mail.getSmtp().getPort());
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {two, one, () -> mail.stop(), database}) {
            if (part != null) {
                part.close();
            }
        }
    }

    @Test
    @Order(1)
    void whoSignsInAtOneIsKnownByTheOther() {
        Api ann = one.api().login("ann", "lanedesk");

        assertThat(ann.at(two.port()).get("/me").expect(200).json().get("login").asString())
                .isEqualTo("ann");
    }

    @Test
    @Order(2)
    void whatComesInAtOneIsWorkedOnAtTheOtherAndAnsweredOnce() throws Exception {
        Api admin = two.api().login("admin", "lanedesk");
        String number = mailIn(one.api().login("admin", "lanedesk"), "Two nodes, one answer");

        assertThat(admin.get("/tickets/" + number)
                        .expect(200)
                        .json()
                        .get("number")
                        .asString())
                .isEqualTo(number);
        admin.post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "Solved on node two"))
                .expect(201);
        // outside of working hours an automatic answer goes out too
        await().atMost(SOON).until(() -> sent("Solved on node two") > 0);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> sent("Solved on node two") == 1);
    }

    private static long sent(String words) {
        long count = 0;
        for (MimeMessage message : mail.getReceivedMessages()) {
            count += GreenMailUtil.getWholeMessage(message).contains(words) ? 1 : 0;
        }
        return count;
    }

    @Test
    @Order(3)
    void killingOneLosesNothingAndTheOtherFiresItsTimers() throws Exception {
        Api atOne = one.api().login("admin", "lanedesk");
        String snoozed = mailIn(atOne, "Snoozed before the power cut");
        Instant until = Instant.now().plus(Duration.ofDays(2));
        atOne.post("/tickets/" + snoozed + "/actions/defer", Map.of("until", until.toString(), "reason", "date"))
                .expect(200);

        Set<String> acknowledged = writeUntilKilled(atOne);

        Api atTwo = two.api().login("admin", "lanedesk");
        assertThat(acknowledged)
                .isNotEmpty()
                .allSatisfy(number -> assertThat(atTwo.get("/tickets/" + number + "/messages")
                                .expect(200)
                                .json()
                                .get("items"))
                        .filteredOn(m -> m.get("kind").asString().equals("in"))
                        .hasSize(1));
        atTwo.put("/test/clock", Map.of("now", until.plusSeconds(5).toString())).expect(200);
        await().atMost(UNLOCKED)
                .untilAsserted(() -> assertThat(atTwo.get("/tickets/" + snoozed)
                                .json()
                                .at("/status/class")
                                .asString())
                        .isEqualTo("open"));
    }

    /** Four people write mails to the first node until it dies under them. */
    private static Set<String> writeUntilKilled(Api api) throws InterruptedException {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            writers.submit(() -> {
                for (int n = 0; ; n++) {
                    acknowledged.add(mailIn(api, Thread.currentThread().getName() + " mail " + n));
                }
            });
        }
        await().atMost(SOON).until(() -> acknowledged.size() >= 6);
        one.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        return acknowledged;
    }

    private static String mailIn(Api api, String subject) {
        byte[] raw = Mails.mail("maria@client.example", "care@northwind.example", subject, "Please look at it.");
        return api.call("POST", "/channels/care-mail/mail", raw, "Content-Type", "message/rfc822")
                .expect(201)
                .json()
                .get("ticketNumber")
                .asString();
    }
}
