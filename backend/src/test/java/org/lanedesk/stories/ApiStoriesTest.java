package org.lanedesk.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lanedesk.channel.email.MailDefaults;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The five stories as the world outside sees them: mails in and out, the API, the movable clock. */
@DeskTest
class ApiStoriesTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    @Test
    @DisplayName("01 happy path")
    @Feature({"D12", "D13", "D22"})
    void happyPath() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long number = line.opens("Piotr <" + client + ">", "A question", "How do I change my address?");
        assertThat(line.ticket(number).path("assignee").path("id").asString())
                .isEqualTo(line.ann().id().toString());
        line.replies(number, "Under Profile.");
        JsonNode answer = mail.arrived(client, 1);
        assertThat(answer.path("text").asString()).contains("Under Profile.");
        assertThat(answer.path("subject").asString()).isEqualTo("Re: A question [#" + number + "]");
        assertThat(line.statusClass(number)).isEqualTo("open");
        JsonNode back = line.comes(client, "Re: A question", "Found it, thank you.", "In-Reply-To: " + id(answer));
        assertThat(back.path("outcome").asString()).isEqualTo("appended");
        assertThat(back.path("ticketNumber").asLong()).isEqualTo(number);
        line.agent().post("/tickets/" + number + "/actions/resolve", null).expect(200);
        clock.move(Duration.ofDays(3));
        await().atMost(LONG).until(() -> line.statusClass(number).equals("closed"));
        assertThat(line.events(number))
                .containsSubsequence("opened", "agentReplied", "clientReplied", "resolved", "closed");
    }

    @Test
    @DisplayName("02 routed by table")
    @Feature({"A02", "E47", "C08"})
    void routedByTable() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "VPN does not connect", "Error 809");
        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("priority").asString()).isEqualTo("high");
        assertThat(ticket.path("type").asString()).isEqualTo("incident");
        assertThat(ticket.path("tags").toString()).contains("vpn");
        JsonNode decisions = line.agent()
                .get("/tickets/" + number + "/decisions")
                .expect(200)
                .json();
        assertThat(decisions.toString()).contains("VPN → Network").contains("\"incoming\"");
    }

    @Test
    @DisplayName("03 SLA escalated")
    @Feature({"D28", "D32"})
    void slaEscalated() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Slow", "Nobody answers");
        Instant due =
                Instant.parse(line.ticket(number).path("due").path(0).path("at").asString());
        clock.move(Duration.between(clock.instant(), due).minusMinutes(1));
        assertThat(line.ticket(number).path("overdue").asBoolean()).isFalse();
        clock.move(clock.movedBy().plusMinutes(2));
        await().atMost(LONG).until(() -> line.ticket(number).path("overdue").asBoolean());
        Api head = desk.as(line.people().head());
        await().atMost(LONG)
                .until(() -> head.get("/notices").expect(200).body().contains("\"ticketNumber\":" + number));
        line.replies(number, "Sorry for the delay.");
        assertThat(line.events(number)).containsOnlyOnce("slaBreached");
    }

    @Test
    @DisplayName("04 deferred and returned")
    @Feature({"C03", "D23", "C29"})
    void deferredAndReturned() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long number = line.opens(client, "Later", "The order comes on Friday");
        line.replies(number, "I will look again then.");
        JsonNode answer = mail.arrived(client, 1);
        String path = "/tickets/" + number;
        Instant until = clock.instant().plus(Duration.ofHours(20));
        line.agent()
                .post(path + "/actions/defer", Map.of("until", until.toString(), "reason", "date"))
                .expect(200);
        assertThat(line.statusClass(number)).isEqualTo("deferred");
        line.agent()
                .post(path + "/messages", Map.of("kind", "note", "text", "Nothing yet"))
                .expect(201);
        assertThat(line.statusClass(number)).isEqualTo("deferred");
        clock.move(Duration.ofHours(20));
        await().atMost(LONG).until(() -> line.statusClass(number).equals("open"));
        assertThat(line.ticket(number).path("returned").asBoolean()).isTrue();
        line.agent()
                .post(path + "/actions/defer", Map.of("duration", "PT8H", "reason", "client"))
                .expect(200);
        line.comes(client, "Re: Later", "It came today", "In-Reply-To: " + id(answer));
        assertThat(line.statusClass(number)).isEqualTo("open");
        assertThat(line.events(number).stream().filter("returned"::equals)).hasSize(2);
    }

    @Test
    @DisplayName("05 initiative message")
    @Feature({"E17", "E20", "E21"})
    void initiativeMessage() throws Exception {
        MailDesk.Line line = mail.line("00:00-24:00");
        String main = MailDesk.somebody();
        String copy = MailDesk.somebody();
        JsonNode sent = line.agent()
                .post(
                        "/initiative-messages",
                        Map.of(
                                "channel", line.channel(),
                                "to", List.of(main),
                                "cc", List.of(copy),
                                "subject", "Your order",
                                "text", "It is on its way."))
                .expect(201)
                .json();
        long number = sent.path("ticketNumber").asLong();
        JsonNode mailed = mail.arrived(main, 1);
        assertThat(mailed.path("recipients").toString()).contains(main, copy);
        assertThat(mailed.path("cc").toString()).contains(copy);
        assertThat(line.ticket(number).path("assignee").path("id").asString())
                .isEqualTo(line.ann().id().toString());
        JsonNode back = line.comes(main, "Re: Your order", "Great!", "References: " + id(mailed));
        assertThat(back.path("ticketNumber").asLong()).isEqualTo(number);
        assertThat(back.path("sessionId").asString())
                .isEqualTo(sent.path("sessionId").asString());
        assertThat(inbox(line)).isZero();
    }

    @Autowired
    MailDefaults defaults;

    /** The desk's own mailbox, read over IMAP: what the desk sends to others never lands there. */
    private int inbox(MailDesk.Line line) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.imap.port", String.valueOf(defaults.imapPort()));
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect("127.0.0.1", line.address(), line.address());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    private static String id(JsonNode mail) {
        String id = mail.path("messageId").asString();
        return id.startsWith("<") ? id : "<" + id + ">";
    }
}
