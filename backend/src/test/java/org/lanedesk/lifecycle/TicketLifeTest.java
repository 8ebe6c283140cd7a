package org.lanedesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a ticket is to those who work on it: one record, one status, deadlines. */
@DeskTest
class TicketLifeTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    @Autowired
    Sessions sessions;

    @Autowired
    Messages messages;

    @Autowired
    Participants participants;

    @Autowired
    Conversation conversation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @BeforeEach
    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
    }

    /** Somebody speaks by another channel about the same ticket, as the adapter of that channel would store it. */
    private void speaks(MailDesk.Line line, long number, String kind, String text) {
        db.sql("insert into channel (key, kind, name, line_key) values (?, ?, '{\"en\":\"Other\"}', ?)")
                .params(line.key() + "-" + kind, kind, line.key())
                .update();
        transaction.executeWithoutResult(t -> {
            Session session = sessions.open(line.key(), line.key() + "-" + kind, kind, null, false, "client");
            sessions.ticket(session.id(), number);
            participants.add(session.id(), null, "visitor-" + number, "Piotr", "main");
            Message message = messages.add(NewMessage.of(MessageKind.IN, Author.system(), text)
                    .in(session.id(), number, kind)
                    .addressed("client", List.of(), List.of(), List.of()));
            conversation.received(message, Cause.client(null, "Piotr"));
        });
    }

    @Test
    @Feature("D01")
    void severalChannelsAreOneTimelineInTimeOrderAndOneProcess() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "Printer", "By mail");
        clock.move(Duration.ofMinutes(1));
        speaks(line, number, "chat", "By chat");
        clock.move(Duration.ofMinutes(2));
        line.replies(number, "An answer");
        clock.move(Duration.ofMinutes(3));
        speaks(line, number, "phone", "By phone");
        List<JsonNode> all = line.messages(number).stream()
                .filter(m -> !m.path("kind").asString().equals("system"))
                .toList();
        assertThat(all.stream().map(m -> m.path("text").asString()))
                .containsExactly("By mail", "By chat", "An answer", "By phone");
        assertThat(all.stream().map(m -> Instant.parse(m.path("sentAt").asString())))
                .isSorted();
        assertThat(all.stream().map(m -> m.path("sessionId").asString()).distinct())
                .hasSize(3);
        assertThat(line.events(number)).containsSubsequence("opened", "clientReplied", "agentReplied", "clientReplied");
        JsonNode process =
                line.agent().get("/tickets/" + number + "/process").expect(200).json();
        assertThat(process.path("tokens").size()).isEqualTo(1);
        assertThat(process.path("tokens").path(0).path("element").asString()).isEqualTo("eventGateway_whoActsNext");
        assertThat(line.statusClass(number)).isEqualTo("open");
    }

    @Test
    @Feature("D20")
    void aManualDeadlineStandsBesideTheSlaAndTheEarlierOneSorts() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long first = line.opens(MailDesk.somebody(), "One", "Text");
        long second = line.opens(MailDesk.somebody(), "Two", "Text");
        assertThat(order(line)).containsExactly(first, second);
        Instant soon = clock.instant().plusSeconds(300);
        deadline(line, second, soon.toString());
        JsonNode due = line.ticket(second).path("due");
        assertThat(due.path(0).path("clock").asString()).isEqualTo("manual");
        assertThat(due.path(0).path("at").asString()).isEqualTo(soon.toString());
        assertThat(due.path(0).path("setBy").asString()).isEqualTo(line.ann().name());
        assertThat(due.path(1).path("clock").asString()).isEqualTo("firstReply");
        assertThat(due.path(1).has("setBy")).isFalse();
        assertThat(order(line)).containsExactly(second, first);
        // later than the SLA it is shown, but the SLA sorts
        deadline(line, second, clock.instant().plus(Duration.ofDays(30)).toString());
        assertThat(line.ticket(second).path("due").path(0).path("clock").asString())
                .isEqualTo("firstReply");
        assertThat(order(line)).containsExactly(first, second);
        deadline(line, second, null);
        assertThat(line.ticket(second).path("due").toString()).doesNotContain("manual");
    }

    private void deadline(MailDesk.Line line, long number, String at) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("manualDueAt", at);
        line.agent()
                .patch("/tickets/" + number, line.ticket(number).path("version").asInt(), body)
                .expect(200);
    }

    private List<Long> order(MailDesk.Line line) {
        return MailDesk.list(line.agent()
                        .get("/tickets?view=active&sort=urgency")
                        .expect(200)
                        .json())
                .stream()
                .filter(t -> t.path("line").asString().equals(line.key()))
                .map(t -> t.path("number").asLong())
                .toList();
    }

    @Test
    @Feature("D21")
    void aStatusOfOnesOwnHasAClassAndItsEffectOnTheSla() {
        MailDesk.Line line = mail.line("00:00-24:00");
        String key = "supplier-" + UUID.randomUUID().toString().substring(0, 8);
        Api admin = desk.as(org.lanedesk.shared.Role.ADMIN);
        admin.post(
                        "/statuses",
                        Map.of(
                                "key",
                                key,
                                "class",
                                "waiting",
                                "clientName",
                                Map.of("en", "In progress", "ru", "В работе", "pl", "W toku"),
                                "position",
                                45,
                                "name",
                                Map.of("en", "With supplier", "ru", "У поставщика", "pl", "U dostawcy")))
                .expect(201);
        String client = MailDesk.somebody();
        long number = line.opens(client, "Spare part", "It is broken");
        line.replies(number, "We have ordered it");
        status(line, number, key);
        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("status").path("key").asString()).isEqualTo(key);
        assertThat(ticket.path("status").path("class").asString()).isEqualTo("waiting");
        assertThat(ticket.path("status").path("name").asString()).isEqualTo("With supplier");
        assertThat(resolution(line, number).path("state").asString()).isEqualTo("paused");
        assertThat(MailDesk.list(line.agent()
                                .get("/tickets?view=active&size=200")
                                .json())
                        .stream()
                        .filter(t -> t.path("number").asLong() == number)
                        .map(t -> t.path("status").path("class").asString()))
                .containsExactly("waiting");
        line.comes(client, "[#" + number + "]", "It came");
        assertThat(line.statusClass(number)).isEqualTo("open");
        assertThat(resolution(line, number).path("state").asString()).isEqualTo("running");
        line.agent()
                .patch(
                        "/tickets/" + number,
                        line.ticket(number).path("version").asInt(),
                        Map.of("status", "no-such-status"))
                .expect(422);
    }

    private static JsonNode resolution(MailDesk.Line line, long number) {
        return Stream.of(line.ticket(number).path("due"))
                .flatMap(due -> java.util.stream.StreamSupport.stream(due.spliterator(), false))
                .filter(d -> d.path("clock").asString().equals("resolution"))
                .findFirst()
                .orElseThrow();
    }

    private static void status(MailDesk.Line line, long number, String status) {
        line.agent()
                .patch("/tickets/" + number, line.ticket(number).path("version").asInt(), Map.of("status", status))
                .expect(200);
    }

    @Test
    @Feature("D22")
    void theFirstTouchOpensButLookingAndAssigningDoNot() {
        MailDesk.Line line = mail.line("00:00-24:00");
        long number = line.opens(MailDesk.somebody(), "One", "Text");
        assertThat(line.ticket(number).path("assignee").isNull()).isFalse();
        line.agent().post("/tickets/" + number + "/read", null).expect(204);
        line.messages(number);
        assertThat(line.statusClass(number)).isEqualTo("new");
        line.agent()
                .post(
                        "/tickets/" + number + "/actions/assign",
                        Map.of("assignee", line.people().head().id()))
                .expect(200);
        assertThat(line.statusClass(number)).isEqualTo("new");
        line.agent()
                .post(
                        "/tickets/" + number + "/actions/take",
                        Map.of("from", line.people().head().id()))
                .expect(200);
        assertThat(line.statusClass(number)).isEqualTo("open");

        // also who was given it by the rules begins by taking it
        long own = line.opens(MailDesk.somebody(), "Own", "Text");
        JsonNode given = line.ticket(own).path("assignee");
        Api holder = given.path("id").asString().equals(line.ann().id().toString())
                ? line.agent()
                : desk.as(line.people().head());
        assertThat(line.statusClass(own)).isEqualTo("new");
        holder.post("/tickets/" + own + "/actions/take", Map.of()).expect(200);
        assertThat(line.statusClass(own)).isEqualTo("open");
        assertThat(line.events(own)).containsOnlyOnce("taken");
        holder.post("/tickets/" + own + "/actions/take", Map.of()).expect(200);
        assertThat(line.events(own)).containsOnlyOnce("taken");

        long noted = line.opens(MailDesk.somebody(), "Two", "Text");
        line.agent()
                .post("/tickets/" + noted + "/messages", Map.of("kind", "note", "text", "I know this"))
                .expect(201);
        assertThat(line.statusClass(noted)).isEqualTo("open");
        long replied = line.opens(MailDesk.somebody(), "Three", "Text");
        line.replies(replied, "Hello");
        assertThat(line.statusClass(replied)).isEqualTo("open");
    }
}
