package org.lanedesk.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.people.User;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrances;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class InitiativeMessageTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrances entrances;

    @Autowired
    Sessions sessions;

    @Autowired
    Participants participants;

    @Autowired
    Messages messages;

    @Autowired
    Tickets tickets;

    @Autowired
    Initiatives initiatives;

    User ann;
    Api api;
    Entrances.Entrance mail;
    final String a = address("a");
    final String b = address("b");
    final String c = address("c");

    @BeforeEach
    void annOnAMailLine() {
        ann = desk.person(Role.AGENT);
        api = desk.as(ann);
        mail = entrances.line("mail", null, null);
        entrances.member(mail, ann, "operator");
        entrances.works(mail, ann);
    }

    @Test
    @Feature({"E17", "E21", "D15"})
    void oneMailToAllInOneConversationThatTheInitiatorHolds() {
        JsonNode sent = send(Map.of("to", List.of(a), "cc", List.of(b, c)), 201);
        UUID id = UUID.fromString(sent.get("sessionId").asString());
        Session session = sessions.get(id);
        assertThat(session.group()).isTrue();
        assertThat(session.heldBy()).isEqualTo(ann.id());
        assertThat(session.active()).isTrue();
        assertThat(participants.active(id)).extracting(Participant::address).containsExactly(a, b, c);
        assertThat(participants.active(id)).extracting(Participant::role).containsExactly("main", "copy", "copy");
        assertThat(out(id)).singleElement().satisfies(m -> {
            assertThat(m.to()).containsExactly(a);
            assertThat(m.cc()).containsExactly(b, c);
            assertThat(m.delivery()).isNotNull();
        });
        Ticket ticket = tickets.get(sent.get("ticketNumber").asLong());
        assertThat(ticket.subject()).isEqualTo("Your contract");
        assertThat(ticket.assignee()).isEqualTo(ann.id());
        assertThat(ticket.requester()).isNotNull();
        assertThat(session.ticketNumber()).isEqualTo(ticket.number());
    }

    @Test
    @Feature("E17")
    void oneMailLeavesForAll() {
        send(Map.of("to", List.of(a), "cc", List.of(b, c)), 201);
        Api page = desk.anonymous();
        for (String who : List.of(a, b, c)) {
            await().until(() -> page.get("/dev/mail?to=" + who)
                            .expect(200)
                            .json()
                            .path("items")
                            .size()
                    == 1);
        }
        String head = page.get("/dev/mail?to=" + c)
                .json()
                .path("items")
                .get(0)
                .path("head")
                .asString();
        assertThat(head).contains("To: " + a).containsPattern("Cc: " + b + ",\\s+" + c);
    }

    @Test
    @Feature("E23")
    void everyAddressGetsItOnceAndWhatIsNoAddressIsDropped() {
        JsonNode sent = send(
                Map.of(
                        "to", List.of("Ann Client <" + a + ">", a.toUpperCase(java.util.Locale.ROOT), "no address", b),
                        "cc", List.of(b, c, "<>", mail.address(), "x@y@z.example")),
                201);
        assertThat(out(UUID.fromString(sent.get("sessionId").asString())))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.to()).containsExactly(a, b);
                    assertThat(m.cc()).containsExactly(c);
                });
    }

    @Test
    @Feature("E23")
    void nobodyToWriteToIsRefused() {
        JsonNode refused = send(Map.of("to", List.of("no address", " ")), 422);
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("to");
    }

    @Test
    @Feature("E21")
    void anInitiatorOutsideTheLineLeavesTheConversationToTheQueue() {
        User bob = desk.person(Role.AGENT);
        JsonNode sent = desk.as(bob)
                .post("/initiative-messages", body(Map.of("to", List.of(a))))
                .expect(201)
                .json();
        assertThat(sessions.get(UUID.fromString(sent.get("sessionId").asString()))
                        .heldBy())
                .isNull();
    }

    @Test
    @Feature("E22")
    void whatTheSystemSendsStandsInTheCommonQueue() {
        SentMessage sent = initiatives.sent(initiatives.start(new InitiativeMessage(
                mail.channel(), List.of(a), List.of(), "News", "Hello", null, null, false, true, List.of(), null)));
        Session session = sessions.get(sent.sessionId());
        assertThat(session.heldBy()).isNull();
        assertThat(session.createdBy()).isEqualTo("system");
        assertThat(tickets.get(sent.ticketNumber()).group()).isEqualTo(mail.group());
    }

    @Test
    @Feature("E25")
    void anOpenConversationIsReusedOrRefused() {
        JsonNode first = send(Map.of("to", List.of(a)), 201);
        JsonNode second = send(Map.of("to", List.of(a), "cc", List.of(b)), 201);
        assertThat(second.get("sessionId")).isEqualTo(first.get("sessionId"));
        assertThat(second.get("ticketNumber")).isEqualTo(first.get("ticketNumber"));
        JsonNode refused = send(Map.of("to", List.of(a), "reuse", false), 409);
        assertThat(refused.get("type").asString()).endsWith("outreach.sessionExists");
    }

    @Test
    @Feature({"E17", "E25"})
    void aConversationThatMayNotBeSeenIsLeftAlone() {
        JsonNode anns = send(Map.of("to", List.of(a)), 201);
        Api bob = desk.as(desk.person(Role.AGENT));
        for (boolean reuse : List.of(true, false)) {
            JsonNode bobs = bob.post("/initiative-messages", body(Map.of("to", List.of(a), "reuse", reuse)))
                    .expect(201)
                    .json();
            assertThat(bobs.get("sessionId")).isNotEqualTo(anns.get("sessionId"));
            assertThat(bobs.get("ticketNumber")).isNotEqualTo(anns.get("ticketNumber"));
        }
        assertThat(out(UUID.fromString(anns.get("sessionId").asString()))).hasSize(1);

        Entrances.Entrance telegram = entrances.line("telegram", null, null);
        Entrances.Case known = entrances.written(telegram, "Hi", "Hi");
        Map<String, Object> chat = Map.of("channel", telegram.channel(), "to", List.of(known.from()));
        JsonNode refused =
                bob.post("/initiative-messages", body(chat)).expect(409).json();
        assertThat(refused.get("type").asString()).endsWith("outreach.heldElsewhere");
        assertThat(refused.toString()).doesNotContain(known.session().id().toString());
    }

    @Test
    @Feature({"E20", "E25"})
    void aMessengerTakesOnlyThoseWhoWroteFirstAndIsFinishedAfterwards() {
        Entrances.Entrance telegram = entrances.line("telegram", null, null);
        entrances.member(telegram, ann, "operator");
        JsonNode refused = send(Map.of("channel", telegram.channel(), "to", List.of("4711")), 409);
        assertThat(refused.get("type").asString()).endsWith("outreach.cannotInitiate");
        Entrances.Case known = entrances.written(telegram, "Hi", "Hi");
        JsonNode sent = send(Map.of("channel", telegram.channel(), "to", List.of(known.from())), 201);
        assertThat(sent.get("sessionId").asString())
                .isEqualTo(known.session().id().toString());
        assertThat(sessions.get(known.session().id()).active()).isFalse();
        JsonNode open = send(Map.of("channel", telegram.channel(), "to", List.of(known.from()), "keepOpen", true), 201);
        assertThat(sessions.get(UUID.fromString(open.get("sessionId").asString()))
                        .active())
                .isTrue();
    }

    @Test
    @Feature("E18")
    void copiesOnAMessengerAreRefused() {
        Entrances.Entrance telegram = entrances.line("telegram", null, null);
        JsonNode refused = send(Map.of("channel", telegram.channel(), "to", List.of("4711"), "cc", List.of(b)), 422);
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("cc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "to", "text"})
    void whatIsMissingIsNamed(String field) {
        Map<String, Object> body = body(Map.of("to", List.of(a)));
        body.remove(field);
        JsonNode refused = api.post("/initiative-messages", body).expect(422).json();
        assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    private JsonNode send(Map<String, Object> more, int status) {
        return api.post("/initiative-messages", body(more)).expect(status).json();
    }

    private Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("channel", mail.channel(), "subject", "Your contract", "text", "Please have a look."));
        body.putAll(more);
        return body;
    }

    private List<Message> out(UUID session) {
        return messages.ofSession(session, 50).stream()
                .filter(m -> m.kind() == MessageKind.OUT)
                .toList();
    }

    static String address(String who) {
        return who + UUID.randomUUID().toString().substring(0, 12) + "@client.example";
    }
}
