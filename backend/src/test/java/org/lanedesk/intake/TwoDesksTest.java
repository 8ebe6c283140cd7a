package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Machines that answer each other. The other desk is played by feeding what went out of one line into another. */
@DeskTest
class TwoDesksTest {
    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    /** A line whose day is over: every first message is answered by a machine. */
    private MailDesk.Line closed() {
        MailDesk.Line line = mail.line("00:00-00:01");
        Instant noon =
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(12));
        clock.move(clock.movedBy().plus(Duration.between(clock.instant(), noon)));
        return line;
    }

    private String raw(JsonNode arrived) {
        return desk.anonymous()
                .get("/dev/mail/" + arrived.path("id").asString() + "/raw")
                .expect(200)
                .body();
    }

    private List<JsonNode> answers(MailDesk.Line line, long number) {
        return line.messages(number).stream()
                .filter(m -> m.path("kind").asString().equals("out"))
                .toList();
    }

    @Test
    @Feature({"H02", "A46"})
    void twoDesksAnswerEachOtherOnceAtMost() {
        MailDesk.Line here = closed();
        MailDesk.Line there = closed();
        // somebody at the other desk writes first, from an address that this installation does not know as its own
        String other = "desk-" + there.key() + "@other.example";
        long first = here.opens(other, "We have a question", "Please answer");
        JsonNode auto = mail.arrived(other, 1);
        assertThat(answers(here, first)).hasSize(1);
        assertThat(auto.path("automatic").asBoolean()).isTrue();
        // what the first desk says by itself reaches the other: accounted for, with a reason, and not answered
        String looped = raw(auto).replace("To: " + other, "To: " + there.address());
        JsonNode taken = there.comes(looped.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.path("outcome").asString()).isEqualTo("ignored");
        assertThat(taken.path("reason").asString()).isEqualTo("ownMail");
        assertThat(db.sql("select state || ' ' || reason from stored_item where id = ?::uuid")
                        .param(taken.path("itemId").asString())
                        .query(String.class)
                        .single())
                .isEqualTo("ignored ownMail");
        // the other desk is of another make and answers as a machine: no answer to the answer
        JsonNode back = here.comes(
                other, "Re: We have a question", "We are closed as well", "Auto-Submitted: auto-replied", token(auto));
        assertThat(back.path("ticketNumber").asLong()).isEqualTo(first);
        assertThat(answers(here, first)).hasSize(1);
        assertThat(here.statusClass(first)).isEqualTo("new");
    }

    @Test
    @Feature({"H02", "A46"})
    void aRobotThatHidesIsAnsweredThreeTimesAnHour() {
        MailDesk.Line line = closed();
        String robot = MailDesk.somebody();
        int answered = 0;
        for (int i = 0; i < 6; i++) {
            long number = line.opens(robot, "Report " + i, "All is well");
            answered += answers(line, number).size();
        }
        assertThat(answered).isEqualTo(3);
        clock.move(clock.movedBy().plusMinutes(61));
        long later = line.opens(robot, "Report later", "All is well");
        assertThat(answers(line, later)).hasSize(1);
    }

    @Test
    @Feature({"H02", "A46"})
    void everyKindOfMachineMailIsTakenInAndNotAnswered() {
        MailDesk.Line line = closed();
        for (String header : List.of(
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "Precedence: list",
                "List-Id: <news.example>",
                "Return-Path: <>",
                "X-Auto-Response-Suppress: All",
                "X-Autoreply: yes")) {
            long number = line.opens(MailDesk.somebody(), header, "I am a machine", header);
            assertThat(answers(line, number)).as(header).isEmpty();
            assertThat(line.messages(number).get(0).path("automatic").asBoolean())
                    .as(header)
                    .isTrue();
        }
        long daemon = line.opens("MAILER-DAEMON@mx.example", "Warning", "I am a machine");
        assertThat(answers(line, daemon)).isEmpty();
        JsonNode own = line.comes(line.address(), "Note to self", "From our own address");
        assertThat(own.path("outcome").asString()).isEqualTo("ignored");
        assertThat(own.path("reason").asString()).isEqualTo("ownMail");
    }

    @Test
    @Feature("H02")
    void aDeliveryReportMarksItsMessageAndReopensNothing() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String client = MailDesk.somebody();
        long number = line.opens(client, "Printer", "It does not print");
        line.replies(number, "Which one?");
        JsonNode sent = mail.arrived(client, 1);
        line.agent().post("/tickets/" + number + "/actions/close", null).expect(200);
        JsonNode outcome = line.comes(report(client, id(sent)));
        assertThat(outcome.path("outcome").asString()).isEqualTo("ignored");
        assertThat(outcome.path("reason").asString()).isEqualTo("deliveryFailed");
        assertThat(outcome.path("ticketNumber").asLong()).isEqualTo(number);
        JsonNode message = answers(line, number).get(0);
        assertThat(message.path("delivery").path("state").asString()).isEqualTo("failed");
        assertThat(line.statusClass(number)).isEqualTo("closed");
        assertThat(line.events(number)).contains("deliveryFailed").doesNotContain("reopened");
        // a report about a mail that we have not sent is kept for somebody to look at
        JsonNode forged = line.comes(report(client, "<made-up@desk.example>"));
        assertThat(forged.path("outcome").asString()).isEqualTo("quarantined");
    }

    private static byte[] report(String recipient, String id) {
        return ("From: Mail Delivery System <mailer-daemon@mx.example>\r\nTo: desk@desk.example\r\n"
                        + "Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <" + java.util.UUID.randomUUID()
                        + "@mx.example>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n"
                        + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
                        + "Final-Recipient: rfc822; " + recipient + "\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                        + "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
                        + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + id + "\r\n\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String token(JsonNode mail) {
        return "In-Reply-To: " + id(mail);
    }

    private static String id(JsonNode mail) {
        String id = mail.path("messageId").asString();
        return id.startsWith("<") ? id : "<" + id + ">";
    }
}
