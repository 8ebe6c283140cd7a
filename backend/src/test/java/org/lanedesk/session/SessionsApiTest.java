package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DeskTest
class SessionsApiTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Sessions sessions;

    @Autowired
    Participants participants;

    @Autowired
    Messages messages;

    @Autowired
    Groups groups;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private TestLine line;
    private Api ann;
    private Api bob;
    private User bobs;

    @BeforeEach
    void twoAgentsOfOneLine() {
        line = tickets.line("00:00-24:00");
        bobs = desk.person(Role.AGENT);
        groups.put(new GroupMember(line.group(), bobs.id(), Reach.FULL, false, false));
        ann = desk.as(line.agent());
        bob = desk.as(bobs);
    }

    @Test
    @Feature({"B28", "E74"})
    void newAndMineNeverShareAConversationAndWhoTakesItFirstHasIt() {
        UUID one = session(tickets.open(line, "normal"));
        UUID two = session(tickets.open(line, "high"));
        assertThat(tab(ann, "new")).containsExactlyInAnyOrder(one, two);
        assertThat(tab(ann, "mine")).isEmpty();

        ann.post("/sessions/" + one + "/take", Map.of()).expect(200);
        assertThat(tab(ann, "mine")).containsExactly(one);
        assertThat(tab(ann, "new")).containsExactly(two);
        assertThat(tab(bob, "new")).containsExactly(two);
        assertThat(tab(bob, "mine")).isEmpty();
        assertThat(tab(bob, "active")).containsExactlyInAnyOrder(one, two);
        assertThat(bob.get("/sessions/counters").json().get("new").asInt()).isEqualTo(1);
        assertThat(bob.post("/sessions/" + one + "/take", Map.of()).expect(409).body())
                .contains(line.agent().name());
        bob.post("/sessions/" + one + "/take", Map.of("from", line.agent().id().toString()))
                .expect(200);
        ann.post("/sessions/" + one + "/release", null).expect(409);
        desk.as(line.supervisor()).post("/sessions/" + one + "/release", null).expect(200);
        assertThat(tab(ann, "new")).contains(one);

        Api stranger = desk.as(Role.AGENT);
        assertThat(tab(stranger, "active")).isEmpty();
        assertThat(stranger.get("/sessions/counters").json().get("active").asInt())
                .isZero();
        stranger.get("/sessions/" + one).expect(404);
        stranger.post("/sessions/" + one + "/take", Map.of()).expect(404);
        ann.get("/sessions?tab=other").expect(422);
        ann.post("/sessions/" + two + "/finish", null).expect(200);
        assertThat(tab(ann, "active")).containsExactly(one);
        ann.post("/sessions/" + two + "/take", Map.of()).expect(409);
    }

    @Test
    @Feature("B28")
    void theTabsOfTicketsAndOfConversationsAreInStep() {
        long number = tickets.open(line, "normal");
        UUID id = session(number);
        String ticket = "/tickets/" + number;

        ann.post(ticket + "/actions/take", Map.of()).expect(200);
        assertThat(tab(ann, "mine")).containsExactly(id);
        assertThat(tab(bob, "new")).isEmpty();
        bob.post("/sessions/" + id + "/take", Map.of()).expect(409);
        ann.post(ticket + "/actions/assign", Map.of("assignee", bobs.id().toString()))
                .expect(200);
        assertThat(tab(bob, "mine")).containsExactly(id);

        // handed back, both stand in New; taken again, both are his
        bob.post("/sessions/" + id + "/release", null).expect(200);
        assertThat(ann.get(ticket).json().path("assignee").isMissingNode()
                        || ann.get(ticket).json().path("assignee").isNull())
                .isTrue();
        assertThat(tab(ann, "new")).containsExactly(id);
        ann.post("/sessions/" + id + "/take", Map.of()).expect(200);
        assertThat(ann.get(ticket).json().at("/assignee/id").asString())
                .isEqualTo(line.agent().id().toString());
        ann.post(ticket + "/actions/unassign", null).expect(200);
        assertThat(tab(bob, "new")).containsExactly(id);

        // another may talk while somebody else answers for the ticket
        ann.post(ticket + "/actions/take", Map.of()).expect(200);
        bob.post("/sessions/" + id + "/take", Map.of("from", line.agent().id().toString()))
                .expect(200);
        assertThat(ann.get(ticket).json().at("/assignee/id").asString())
                .isEqualTo(line.agent().id().toString());
        assertThat(tab(bob, "mine")).containsExactly(id);

        // solved, it stands in none of them; opened again, where it was
        ann.post(ticket + "/actions/resolve", null).expect(200);
        assertThat(tab(bob, "mine")).isEmpty();
        assertThat(tab(bob, "active")).isEmpty();
        ann.post(ticket + "/actions/reopen", null).expect(200);
        assertThat(tab(bob, "mine")).containsExactly(id);
    }

    @Test
    @Feature("E29")
    void aConversationIsTakenOffItsTicketAndPutOntoAnother() {
        long first = tickets.open(line, "normal");
        long second = tickets.open(line, "normal");
        UUID id = session(first);
        said(id, first, "Before");

        ann.post("/sessions/" + id + "/unlink", Map.of("reason", "boredom")).expect(422);
        ann.post("/sessions/" + id + "/link", Map.of("ticketNumber", second)).expect(409);
        desk.as(Role.AGENT)
                .post("/sessions/" + id + "/unlink", Map.of("reason", "requalified"))
                .expect(404);
        JsonNode off = ann.post("/sessions/" + id + "/unlink", Map.of("reason", "byMistake"))
                .expect(200)
                .json();
        assertThat(off.has("ticketNumber")).isFalse();
        assertThat(off.get("mayCancel").asBoolean()).isTrue();
        assertThat(ann.get("/sessions/" + id).expect(200).json().has("ticketNumber"))
                .isFalse();
        assertThat(tab(ann, "mine")).containsExactly(id);
        bob.get("/sessions/" + id).expect(404);
        assertThat(tickets.get(first).statusClass().live()).isTrue();
        assertThat(ann.get("/tickets/" + first + "/messages").body())
                .contains("Before")
                .contains("unlinked");
        assertThat(ann.get("/tickets/" + first + "/timeline").body())
                .contains("sessionUnlinked")
                .contains("byMistake");
        assertThat(ann.get("/tickets/" + first).json().get("actions").toString())
                .contains("note")
                .doesNotContain("reply");
        ann.post("/tickets/" + first + "/messages", Map.of("text", "Nobody to answer"))
                .expect(409);

        ann.post("/sessions/" + id + "/link", Map.of("ticketNumber", second)).expect(200);
        said(id, second, "After");
        assertThat(ann.get("/tickets/" + second + "/messages").body())
                .contains("After")
                .doesNotContain("Before");
        assertThat(ann.get("/tickets/" + first + "/messages").body()).doesNotContain("After");
        assertThat(actions("session " + id)).containsExactly("session.unlinked", "session.linked");
        assertThat(actions("ticket " + first)).contains("ticket.sessionUnlinked");
        assertThat(actions("ticket " + second)).contains("ticket.sessionLinked");

        ann.post("/sessions/" + id + "/unlink", Map.of("reason", "byMistake", "cancelTicket", true))
                .expect(200);
        assertThat(tickets.get(second).status()).isEqualTo("closed");
    }

    /** Of several who take it off at once one does, the others are told that it has no ticket. */
    @Test
    @Feature("E29")
    void itIsTakenOffItsTicketOnce() throws Exception {
        long number = tickets.open(line, "normal");
        UUID id = session(number);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        java.util.concurrent.Callable<Integer> off =
                () -> ann.post("/sessions/" + id + "/unlink", Map.of("reason", "requalified"))
                        .status();
        List<Integer> said = new java.util.ArrayList<>();
        for (var answer : pool.invokeAll(List.of(off, off, off, off))) {
            said.add(answer.get());
        }
        pool.shutdown();
        assertThat(said).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(actions("session " + id)).containsExactly("session.unlinked");
    }

    @Test
    @Feature({"E46", "E47"})
    void itsMessagesReadLikeThoseOfItsTicket() {
        long number = tickets.open(line, "normal");
        UUID id = session(number);
        said(id, number, "Hello there");
        JsonNode ofSession =
                ann.get("/sessions/" + id + "/messages").expect(200).json().path("items");
        JsonNode ofTicket =
                ann.get("/tickets/" + number + "/messages").expect(200).json().path("items");
        assertThat(ofSession).isNotEmpty().isSubsetOf(ofTicket);
        assertThat(ofSession.path(0).path("kind").asString()).isEqualTo("in");
    }

    @Test
    @Feature({"E26", "E27", "E28", "E46"})
    void whoComesLaterGetsThePastOnlyWhenAskedAndWhoWasTakenOutStaysOut() {
        long number = tickets.open(line, "normal");
        UUID id = session(number);
        said(id, number, "The first words");
        String path = "/sessions/" + id + "/participants";

        assertThat(ann.post(path, Map.of("address", "cem@red.example", "name", "N".repeat(3_000)))
                        .expect(422)
                        .body())
                .contains("\"name\"");
        String own = line.channel() + "@lane.example";
        db.sql("update channel set kind = 'mail', address = lower(?) where key = ?")
                .params(own, line.channel())
                .update();
        assertThat(ann.post(path, Map.of("address", own.replace("@", "+more@")))
                        .expect(422)
                        .body())
                .contains("\"address\"", "is an address of this desk");
        ann.post(path, Map.of("address", "cem@red.example")).expect(201);
        assertThat(outgoing(id)).isEmpty();
        ann.post(path, Map.of("address", "dana@red.example", "history", true)).expect(201);
        assertThat(outgoing(id)).containsExactly("dana@red.example");
        JsonNode said = ann.get("/tickets/" + number + "/messages").json().get("items");
        assertThat(said.toString())
                .contains("cem@red.example added by " + line.agent().name());
        ann.post("/tickets/" + number + "/messages", Map.of("text", "To all")).expect(201);
        Message answer = lastAnswer(id);
        assertThat(answer.to()).containsExactly("piotr@red.example");
        assertThat(answer.cc()).containsExactlyInAnyOrder("cem@red.example", "dana@red.example");

        String cem = participant(path, "cem@red.example").get("id").asString();
        ann.delete(path + "/" + cem).expect(204);
        participants.add(id, null, "cem@red.example", "Cem", "copy");
        ann.post("/tickets/" + number + "/messages", Map.of("text", "Without Cem"))
                .expect(201);
        assertThat(lastAnswer(id).cc()).containsExactly("dana@red.example");
        assertThat(participant(path, "cem@red.example").get("wroteAfterRemoval").asBoolean())
                .isFalse();
        messages.add(NewMessage.of(MessageKind.IN, Author.client(null, "Cem"), "I am still here")
                .in(id, number, "mail")
                .addressed("Cem@red.example", List.of(), List.of(), List.of()));
        assertThat(participant(path, "cem@red.example").get("wroteAfterRemoval").asBoolean())
                .isTrue();
        ann.post(path, Map.of("address", "cem@red.example")).expect(201);
        assertThat(participants.active(id)).extracting(Participant::role).containsExactly("main", "copy", "copy");
    }

    private JsonNode participant(String path, String address) {
        for (JsonNode one : ann.get(path).expect(200).json().get("items")) {
            if (one.get("address").asString().equalsIgnoreCase(address)) {
                return one;
            }
        }
        throw new AssertionError(address);
    }

    private Message lastAnswer(UUID id) {
        return messages.ofSession(id, 100).stream()
                .filter(m -> m.kind() == MessageKind.OUT)
                .reduce((first, next) -> next)
                .orElseThrow();
    }

    private List<String> outgoing(UUID id) {
        return messages.ofSession(id, 100).stream()
                .filter(m -> m.kind() == MessageKind.OUT)
                .flatMap(m -> m.to().stream())
                .toList();
    }

    private List<String> actions(String object) {
        return db.sql("select action from audit_entry where object = ? order by at, id")
                .param(object)
                .query(String.class)
                .list();
    }

    private void said(UUID id, long number, String text) {
        messages.add(NewMessage.of(MessageKind.IN, Author.client(null, "Piotr"), text)
                .in(id, number, "mail")
                .addressed("piotr@red.example", List.of(), List.of(), List.of()));
    }

    private UUID session(long number) {
        UUID id = sessions.open(line.line(), line.channel(), "mail", "Test", false, "client")
                .id();
        sessions.ticket(id, number);
        participants.add(id, null, "piotr@red.example", "Piotr", "main");
        return id;
    }

    private static List<UUID> tab(Api api, String tab) {
        List<UUID> ids = new ArrayList<>();
        api.get("/sessions?tab=" + tab)
                .expect(200)
                .json()
                .get("items")
                .forEach(s -> ids.add(UUID.fromString(s.get("id").asString())));
        return ids;
    }
}
