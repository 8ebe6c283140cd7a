package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Entrance;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A ticket that an agent makes for the team. */
@DeskTest
class InternalTicketTest {
    @Autowired
    Desk desk;

    @Autowired
    Entrance entrances;

    @Autowired
    Contacts contacts;

    User ann;
    Api api;
    Entrance.Made line;
    final String client = "c" + UUID.randomUUID() + "@client.example";

    @BeforeEach
    void annWorksInAQueue() {
        ann = desk.person(Role.AGENT);
        line = entrances.make();
        entrances.member(line, ann, "reply");
        api = desk.as(ann);
    }

    @Test
    @Feature("D15")
    void itIsANoteOfTheAgentAndRoutedLikeAnyOther() {
        JsonNode ticket = open(null, 201);
        long number = ticket.get("number").asLong();
        assertThat(ticket.path("group").path("key").asString()).isEqualTo(line.group());
        assertThat(ticket.path("status").path("class").asString()).isEqualTo("new");
        assertThat(ticket.path("requester").isMissingNode()
                        || ticket.path("requester").isNull())
                .isTrue();
        JsonNode said = api.get("/tickets/" + number + "/messages").json().get("items");
        assertThat(said).anySatisfy(m -> {
            assertThat(m.get("kind").asString()).isEqualTo("note");
            assertThat(m.get("text").asString()).isEqualTo("The lamp is broken.");
            assertThat(m.at("/author/name").asString()).isEqualTo(ann.name());
        });
        assertThat(said).noneMatch(m -> m.get("kind").asString().matches("in|out"));
        JsonNode decisions = desk.as(Role.ADMIN)
                .get("/tickets/" + number + "/decisions")
                .expect(200)
                .json();
        assertThat(decisions.toString()).contains("incoming");
        assertThat(desk.as(Role.ADMIN)
                        .get("/tickets/" + number + "/process")
                        .expect(200)
                        .body())
                .contains("ticketLifecycle");
    }

    @Test
    @Feature("D15")
    void nothingGoesToTheRequesterUntilOneWritesToHim() {
        long number = open(Map.of("requester", Map.of("address", client, "name", "Cleo")), 201)
                .get("number")
                .asLong();
        JsonNode ticket = api.get("/tickets/" + number).expect(200).json();
        assertThat(ticket.at("/requester/address").asString()).isEqualTo(client);
        assertThat(due(ticket)).doesNotContain("firstReply").doesNotContain("nextReply");
        api.post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "We look at it."))
                .expect(201);
        await().until(() -> mails() == 1);
        assertThat(desk.anonymous().get("/dev/mail?to=" + client).body()).doesNotContain("lamp is broken");
    }

    @Test
    @Feature("D15")
    void theAgentHimselfIsTheRequesterWhenHeIsOneOfOurClients() {
        Contact own = contacts.findOrCreate(ContactIdentity.EMAIL, "own-" + client, ann.name());
        contacts.link(own.id(), ann.id());
        JsonNode ticket = open(null, 201);
        assertThat(ticket.at("/requester/name").asString()).isEqualTo(ann.name());
    }

    @Test
    @Feature("D15")
    void onlyWhoMayWriteInTheQueueOpensTicketsThere() {
        Api reader = desk.as(member("read"));
        assertThat(reader.post("/tickets", body(null)).expect(403).body()).contains(line.line());
        desk.as(Role.AGENT).post("/tickets", body(null)).expect(403);
        desk.as(Role.CLIENT).post("/tickets", body(null)).expect(403);
        desk.as(member("full")).post("/tickets", body(null)).expect(201);
    }

    @Test
    @Feature("D15")
    void withoutAChannelItStandsInTheQueueOneWorksFor() {
        Map<String, Object> body = body(null);
        body.remove("channel");
        JsonNode ticket = api.post("/tickets", body).expect(201).json();
        assertThat(ticket.at("/group/key").asString()).isEqualTo(line.group());
        desk.as(Role.AGENT).post("/tickets", body).expect(403);
    }

    @Test
    @Feature("D15")
    void whatIsMissingOrWrongIsNamed() {
        assertThat(api.post("/tickets", Map.of("mode", "internal")).expect(422).body())
                .contains("\"subject\"")
                .contains("\"text\"")
                .doesNotContain("requester");
        assertThat(open(Map.of("requester", Map.of("address", "nobody")), 422).toString())
                .contains("requester.address");
        assertThat(open(Map.of("mode", "secret"), 422).toString()).contains("mode");
        assertThat(open(Map.of("channel", "no-such"), 422).toString()).contains("channel");
        assertThat(open(Map.of("subject", "Lamp\r\nBcc: all@office.example"), 422)
                        .toString())
                .contains("subject");
        assertThat(open(Map.of("requester", Map.of("address", "a@b.example\r\nBcc: c@d.example")), 422)
                        .toString())
                .contains("requester.address");
        assertThat(open(Map.of("tags", List.of("x".repeat(61), " ")), 422).toString())
                .contains("tags[0]", "tags[1]");
    }

    @Test
    @Feature("D15")
    void markedTextAloneIsEnough() {
        Map<String, Object> body = body(Map.of("html", "<p>Do:</p><ol><li>off</li><li>on</li></ol>"));
        body.remove("text");
        long number =
                api.post("/tickets", body).expect(201).json().get("number").asLong();
        assertThat(api.get("/tickets/" + number + "/messages").body()).contains("1. off\\n2. on");
    }

    @Test
    @Feature("D15")
    void orderedTwiceItIsOpenedOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(null);
        long first = api.post("/tickets", body, "Idempotency-Key", key)
                .expect(201)
                .json()
                .get("number")
                .asLong();
        long second = api.post("/tickets", body, "Idempotency-Key", key)
                .json()
                .get("number")
                .asLong();
        assertThat(second).isEqualTo(first);
    }

    private User member(String access) {
        User user = desk.person(Role.AGENT);
        entrances.member(line, user, access);
        return user;
    }

    private JsonNode open(@Nullable Map<String, Object> more, int status) {
        return api.post("/tickets", body(more)).expect(status).json();
    }

    private Map<String, Object> body(@Nullable Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "mode",
                "internal",
                "channel",
                line.channel(),
                "subject",
                "Lamp " + UUID.randomUUID(),
                "text",
                "The lamp is broken."));
        body.putAll(more == null ? Map.of() : more);
        return body;
    }

    private int mails() {
        return desk.anonymous()
                .get("/dev/mail?to=" + client)
                .json()
                .path("items")
                .size();
    }

    private static String due(JsonNode ticket) {
        return ticket.path("due").toString();
    }
}
