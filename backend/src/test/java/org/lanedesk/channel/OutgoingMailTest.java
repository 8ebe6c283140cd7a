package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.file.Files;
import org.lanedesk.file.StoredFile;
import org.lanedesk.session.Author;
import org.lanedesk.session.Delivery;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class OutgoingMailTest {
    private static final String CLIENT = "ann@outside.example";

    @Autowired
    MailLines lines;

    @Autowired
    Sessions sessions;

    @Autowired
    Participants participants;

    @Autowired
    Messages messages;

    @Autowired
    Files files;

    @Autowired
    ReplyTokens tokens;

    @Autowired
    Bounces bounces;

    @Autowired
    Reason reasons;

    @Autowired
    DomainClock clock;

    @Autowired
    Desk desk;

    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    Duration moved = Duration.ZERO;

    @AfterEach
    void stop() {
        server.stop();
        clock.move(moved);
    }

    @Test
    @Feature("H10")
    void aReplyArrivesWithItsTextFilesThreadAndToken() throws Exception {
        server.start();
        Session session = session(server.getSmtp().getPort());
        messages.add(NewMessage.of(MessageKind.IN, Author.system(), "Hilfe!")
                .in(session.id(), null, "mail")
                .external("first@outside.example", false, clock.instant().minusSeconds(60)));
        StoredFile file = files.store("Счёт №5.pdf", "application/pdf", new byte[] {1, 2, 3});
        StoredFile picture = files.store("p.png", "image/png", new byte[] {9, 9});
        Message sent = messages.add(NewMessage.of(
                        MessageKind.OUT, Author.agent(desk.person().id(), "Bob"), "Привет, Ann!")
                .in(session.id(), null, "mail")
                .addressed(null, List.of(), List.of("copy@outside.example"), List.of("blind@outside.example"))
                .content(null, "<p>Привет, <b>Ann</b>! <img src=\"/api/v1/files/" + picture.id() + "\"></p>", null)
                .files(List.of(
                        new NewMessage.NewAttachment(file.id(), null),
                        new NewMessage.NewAttachment(picture.id(), null))));
        await().until(() -> state(sent).state().equals("sent"));
        assertThat(server.getReceivedMessages()).hasSize(3);
        ParsedMail mail = MailReader.read(raw(server));
        assertThat(mail.subject()).isEqualTo("Re: Printer");
        assertThat(mail.text()).contains("Привет, Ann!");
        assertThat(mail.html()).contains("<b>Ann</b>").contains("cid:").doesNotContain("/api/v1/files");
        assertThat(mail.attachments()).anySatisfy(a -> {
            assertThat(a.name()).isEqualTo("Счёт №5.pdf");
            assertThat(a.bytes()).containsExactly(1, 2, 3);
        });
        assertThat(mail.to()).extracting(ParsedMail.Address::address).containsExactly(CLIENT);
        assertThat(mail.cc()).extracting(ParsedMail.Address::address).containsExactly("copy@outside.example");
        assertThat(mail.header("bcc")).isEmpty();
        assertThat(mail.inReplyTo()).isEqualTo("first@outside.example");
        assertThat(tokens.sent(mail.messageId())).contains(new ReplyTokens.Sent(session.id(), sent.id()));
        assertThat(tokens.session(mail.replyTo().get(0).address())).contains(session.id());
        assertThat(mail.machine().automatic()).isFalse();
    }

    @Test
    @Feature({"H02", "A46"})
    void anAutomaticMailSaysSo() throws Exception {
        server.start();
        Session session = session(server.getSmtp().getPort());
        Message sent = messages.add(NewMessage.of(MessageKind.OUT, Author.rule("Out of hours"), "We are closed.")
                .in(session.id(), null, "mail")
                .external(null, true, null));
        await().until(() -> state(sent).state().equals("sent"));
        ParsedMail mail = MailReader.read(raw(server));
        assertThat(mail.header("auto-submitted")).containsExactly("auto-generated");
        assertThat(mail.header("x-loop").get(0)).startsWith("lanedesk");
        assertThat(mail.machine().automatic()).isTrue();
    }

    @Test
    @Feature("H10")
    void whenTheServerIsDownTheMessageWaitsAndKeepsItsMessageId() throws Exception {
        int port = unusedPort();
        Session session = session(port);
        moved = clock.movedBy();
        Message sent = reply(session);
        await().until(() -> state(sent).nextTry() != null);
        Delivery waiting = state(sent);
        assertThat(waiting.state()).isEqualTo("queued");
        assertThat(waiting.nextTry()).isAfter(clock.instant().minusSeconds(10));
        assertThat(reasons.text(waiting.reason(), java.util.Locale.ENGLISH))
                .isEqualTo("The mail server does not answer.");
        String id = messages.get(sent.id()).externalId();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.move(moved.plusSeconds(30));
        await().until(() -> state(sent).state().equals("sent"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(id);
    }

    @Test
    @Feature("H10")
    void aRefusalIsToldInWordsAndCanBeSentAgain() throws Exception {
        String[] answer = {"550 5.1.1 <ann@outside.example> User unknown"};
        try (RefusingServer refusing = new RefusingServer(rcpt -> answer[0])) {
            Session session = session(refusing.port());
            Message sent = reply(session);
            await().until(() -> state(sent).state().equals("failed"));
            assertThat(reasons.text(state(sent).reason(), java.util.Locale.ENGLISH))
                    .isEqualTo("Refused by the receiving server: no such mailbox");
            assertThat(reasons.text(state(sent).reason(), java.util.Locale.forLanguageTag("ru")))
                    .contains("такого почтового ящика нет");
            answer[0] = "450 4.2.0 busy";
            String words = desk.as(Role.ADMIN)
                    .post("/api/v1/messages/" + sent.id() + "/send-again", null)
                    .expect(200)
                    .json()
                    .at("/delivery/state")
                    .asString();
            assertThat(words).isEqualTo("queued");
            await().until(() -> state(sent).reason() != null);
            answer[0] = "250 ok";
            desk.as(Role.ADMIN)
                    .post("/api/v1/messages/" + sent.id() + "/send-again", null)
                    .expect(200);
            await().until(() -> state(sent).state().equals("sent"));
            desk.as(Role.ADMIN)
                    .post("/api/v1/messages/" + sent.id() + "/send-again", null)
                    .expect(409);
        }
    }

    @Test
    @Feature("H10")
    void oneRefusedRecipientDoesNotKeepItFromTheOthers() throws Exception {
        try (RefusingServer refusing =
                new RefusingServer(rcpt -> rcpt.contains("copy@") ? "550 5.1.1 unknown" : "250 ok")) {
            Session session = session(refusing.port());
            Message sent = messages.add(NewMessage.of(MessageKind.OUT, Author.system(), "Hello")
                    .in(session.id(), null, "mail")
                    .addressed(null, List.of(CLIENT), List.of("copy@outside.example"), List.of()));
            await().until(() -> state(sent).state().equals("failed"));
            assertThat(reasons.text(state(sent).reason(), java.util.Locale.ENGLISH))
                    .isEqualTo("Sent, but not to copy@outside.example: no such mailbox");
        }
    }

    @Test
    @Feature({"H02", "H10"})
    void aDeliveryReportMarksTheMessageAndAForgedOneDoesNot() {
        server.start();
        Session session = session(server.getSmtp().getPort());
        Message sent = reply(session);
        await().until(() -> state(sent).state().equals("sent"));
        String id = messages.get(sent.id()).externalId().replaceAll("[<>]", "");
        String forged = id.replaceFirst("^.{5}", "aaaaa");
        assertThat(bounces.record(new DeliveryReport(forged, CLIENT, "failed", "5.1.1", null)))
                .isEmpty();
        assertThat(state(sent).state()).isEqualTo("sent");
        assertThat(bounces.record(new DeliveryReport(id, CLIENT, "failed", "5.1.1", "550 unknown")))
                .isPresent();
        assertThat(state(sent).state()).isEqualTo("failed");
        assertThat(reasons.text(state(sent).reason(), java.util.Locale.ENGLISH))
                .isEqualTo("Refused by the receiving server: no such mailbox (" + CLIENT + ")");
        // late reports of other recipients, or of tries before, undo nothing
        for (String late : List.of("delayed", "delivered")) {
            bounces.record(new DeliveryReport(id, "copy@outside.example", late, null, null));
            assertThat(state(sent).state()).as(late).isEqualTo("failed");
        }
    }

    @Test
    void aKindWithoutAdapterRefusesWithWords() {
        Channel phone = lines.channel("p" + UUID.randomUUID(), "phone", "+48123", Map.of(), Map.of());
        Session session = sessions.open(phone.line(), phone.key(), "phone", null, false, "client");
        Message sent = messages.add(
                NewMessage.of(MessageKind.OUT, Author.system(), "Hello").in(session.id(), null, "phone"));
        await().until(() -> state(sent).state().equals("failed"));
        assertThat(reasons.text(state(sent).reason(), java.util.Locale.ENGLISH)).contains("nothing is connected");
    }

    private Message reply(Session session) {
        return messages.add(
                NewMessage.of(MessageKind.OUT, Author.system(), "Hello").in(session.id(), null, "mail"));
    }

    private Session session(int port) {
        Channel channel =
                lines.mail(Map.of("smtp", Map.of("host", "127.0.0.1", "port", port, "security", "none")), Map.of());
        Session session = sessions.open(channel.line(), channel.key(), "mail", "Printer", false, "client");
        participants.add(session.id(), null, CLIENT, "Ann", "main");
        return session;
    }

    private Delivery state(Message message) {
        return messages.get(message.id()).delivery();
    }

    private static byte[] raw(GreenMail server) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(out);
        String text = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(Arrays.stream(text.split("\r\n"))).allMatch(l -> l.length() <= 998);
        return out.toByteArray();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
