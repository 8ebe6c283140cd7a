package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class MailboxTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    MailLines lines;

    @Autowired
    JdbcClient db;

    @Autowired
    Desk desk;

    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        db.sql("update channel set archived = true where settings -> 'imap' ->> 'port' = ?")
                .param(String.valueOf(port))
                .update();
    }

    int port;

    @Test
    @Feature("D10")
    void aMailToTwoMailboxesIsTakenOverOnce() {
        Channel care = mailbox("seen");
        Channel it = mailbox("delete");
        String subject = "Both " + UUID.randomUUID();
        String mail = mail(subject, List.of(care, it));
        deliver(care, mail);
        deliver(it, mail.replace("X-Hop: 1", "X-Hop: 2"));
        await().atMost(LONG).until(() -> seen(care) == 1 && messages(it) == 0);
        assertThat(items(subject)).isEqualTo(1);
        deliver(it, mail(subject + " II", List.of(it)));
        await().atMost(LONG).until(() -> items(subject + " II") == 1);
        assertThat(lineOf(subject + " II")).isEqualTo(it.line());
    }

    @Test
    @Feature("D10")
    void aBrokenConnectionIsReportedAndTakenUpAgain() {
        Channel care = mailbox("seen");
        String subject = "First " + UUID.randomUUID();
        deliver(care, mail(subject, List.of(care)));
        await().atMost(LONG).until(() -> items(subject) == 1);
        server.stop();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(health(care)).startsWith("the mail server does not answer since"));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user(care);
        String again = "Again " + UUID.randomUUID();
        deliver(care, mail(again, List.of(care)));
        await().atMost(Duration.ofMinutes(1)).until(() -> items(again) == 1);
        await().atMost(LONG).untilAsserted(() -> assertThat(health(care)).isEqualTo("ok"));
    }

    @Test
    @Feature({"D10", "D12"})
    void whatComesWhileOthersAreFetchedDoesNotWaitForTheNextLook() {
        Channel care = mailbox("seen", 600);
        String first = "Burst " + UUID.randomUUID();
        deliver(care, mail(first, List.of(care)));
        await().atMost(LONG).until(() -> items(first) == 1);
        List<String> burst = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> "Burst " + i + " " + UUID.randomUUID())
                .toList();
        burst.forEach(subject -> deliver(care, mail(subject, List.of(care))));
        await().atMost(LONG).until(() -> burst.stream().allMatch(subject -> items(subject) == 1));
    }

    @Test
    void aWrongPasswordIsSaid() {
        Channel care = mailbox("seen");
        db.sql("update channel set secrets = '{\"imapPassword\":\"wrong\"}' where key = ?")
                .param(care.key())
                .update();
        await().atMost(LONG).untilAsserted(() -> assertThat(health(care)).startsWith("cannot sign in since"));
    }

    private Channel mailbox(String after) {
        return mailbox(after, 1);
    }

    private Channel mailbox(String after, int pollSeconds) {
        port = server.getImap().getPort();
        Map<String, Object> imap = new HashMap<>();
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        imap.put("host", "127.0.0.1");
        imap.put("port", port);
        imap.put("security", "none");
        imap.put("user", user);
        Channel channel = lines.mail(
                Map.of("imap", imap, "after", after, "pollSeconds", pollSeconds), Map.of("imapPassword", "secret"));
        user(channel);
        return channel;
    }

    private void user(Channel channel) {
        server.setUser(channel.address(), login(channel), "secret");
    }

    private static String login(Channel channel) {
        return ((Map<?, ?>) channel.settings().get("imap")).get("user").toString();
    }

    private static String mail(String subject, List<Channel> to) {
        return "From: Ann <ann@outside.example>\r\nTo: "
                + String.join(", ", to.stream().map(Channel::address).toList())
                + "\r\nX-Hop: 1\r\nSubject: " + subject
                + "\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nMessage-ID: <" + UUID.randomUUID()
                + "@outside.example>\r\n\r\nThe printer is on fire.\r\n";
    }

    private void deliver(Channel channel, String mail) {
        server.getUserManager()
                .getUserByEmail(channel.address())
                .deliver(GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private long seen(Channel channel) throws Exception {
        return inbox(channel).getMessages().stream()
                .filter(m -> m.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private int messages(Channel channel) throws Exception {
        return inbox(channel).getMessageCount();
    }

    private com.icegreen.greenmail.store.MailFolder inbox(Channel channel) throws Exception {
        return server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUserByEmail(channel.address()));
    }

    private long items(String subject) {
        return db.sql("select count(*) from stored_item where subject = ? and state = 'done'")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private String lineOf(String subject) {
        return db.sql(
                        "select t.line from stored_item i join ticket t on t.number = i.ticket_number where i.subject = ?")
                .param(subject)
                .query(String.class)
                .single();
    }

    private String health(Channel channel) {
        return desk.anonymous()
                .get("/actuator/health")
                .json()
                .at("/components/mail/details/" + channel.key())
                .asString("");
    }
}
