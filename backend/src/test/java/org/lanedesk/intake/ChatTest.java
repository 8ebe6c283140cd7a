package org.lanedesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The web chat from both sides: the visitor's calls, and what an agent sees and answers. */
@DeskTest
class ChatTest {
    @Autowired
    MailDesk mailDesk;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Autowired
    DomainClock clock;

    private Duration before;
    private MailDesk.Line line;
    private String chat;

    @BeforeEach
    void chatOfALine() {
        before = clock.movedBy();
        line = mailDesk.line("00:00-24:00");
        chat = line.key() + "-chat";
        db.sql("insert into channel (key, kind, name, line_key) values (?, 'chat', '{\"en\":\"Shop chat\"}', ?)")
                .params(chat, line.key())
                .update();
    }

    @AfterEach
    void back() {
        clock.move(before);
    }

    @Test
    @Feature("D05")
    void aVisitorWritesAnAgentAnswersAndOnlyTheirTalkIsRead() {
        String token = open(Map.of("name", "Nina"));
        write(token, "My parcel is lost", "one");
        write(token, "My parcel is lost", "one");
        write(token, "It was order 17", "two");
        long number = ticketOf(chat);
        JsonNode ticket = line.ticket(number);
        assertThat(ticket.path("channel").toString()).contains("chat");
        assertThat(ticket.at("/requester/name").asString()).isEqualTo("Nina");
        assertThat(ticket.path("subject").asString()).isEqualTo("My parcel is lost");
        line.agent()
                .post("/tickets/" + number + "/messages", Map.of("kind", "note", "text", "A secret of ours"))
                .expect(201);
        line.agent()
                .post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "We look for it"))
                .expect(201);
        await().untilAsserted(() ->
                assertThat(texts(token)).containsExactly("My parcel is lost", "It was order 17", "We look for it"));
        JsonNode answer = read(token).path("items").get(2);
        assertThat(answer.path("mine").asBoolean()).isFalse();
        assertThat(answer.path("author").asString()).isEqualTo(line.ann().name());
        JsonNode sent =
                line.agent().get("/tickets/" + number + "/messages").expect(200).json();
        assertThat(sent.toString()).contains("\"state\":\"delivered\"");
        assertThat(texts(open(Map.of()))).isEmpty();
    }

    @Test
    void theStreamTellsAVisitorOfHisOwnAnswers() throws Exception {
        String token = open(Map.of());
        write(token, "Hello?", "one");
        long number = ticketOf(chat);
        HttpRequest stream = HttpRequest.newBuilder(desk.anonymous().uri("/chat/" + chat + "/events"))
                .header("Chat-Token", token)
                .build();
        var lines = desk.anonymous()
                .http()
                .send(stream, HttpResponse.BodyHandlers.ofLines())
                .body();
        var words = lines.iterator();
        while (!words.next().equals("event: hello")) {}
        line.agent()
                .post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "Yes"))
                .expect(201);
        String word = words.next();
        while (!word.equals("event: chat")) {
            assertThat(word).doesNotContain("ticket");
            word = words.next();
        }
        await().untilAsserted(() -> assertThat(texts(token)).contains("Yes"));
    }

    @Test
    @Feature("D05")
    void whoHasLeftGetsTheAnswerByMailAndGoesOnFromThere() {
        String nina = MailDesk.somebody();
        String stays = MailDesk.somebody();
        String gone = open(Map.of("name", "Nina", "mail", nina));
        String here = open(Map.of("mail", stays));
        write(gone, "Is it in stock?", "one");
        long number = ticketOf(chat);
        write(here, "And is it red?", "one");
        long other = db.sql("select max(ticket_number) from session where channel = ?")
                .param(chat)
                .query(Long.class)
                .single();
        line.replies(number, "Yes, three of them");
        line.replies(other, "Red and blue");
        await().untilAsserted(() -> assertThat(texts(here)).contains("Red and blue"));
        assertThat(mailDesk.arrivedNow(nina)).isEmpty();
        clock.move(clock.movedBy().plusSeconds(150));
        JsonNode mail = mailDesk.arrived(nina, 1);
        assertThat(mail.toString()).contains("Yes, three of them");
        assertThat(mailDesk.arrivedNow(stays)).isEmpty();
        String answered = db.sql("select external_id from message where kind = 'out' and ticket_number = ?")
                .param(number)
                .query(String.class)
                .single();
        JsonNode back = line.comes(nina, "Re: Is it in stock?", "I take two", "In-Reply-To: " + answered);
        assertThat(back.path("ticketNumber").asLong()).isEqualTo(number);
        assertThat(texts(gone)).contains("I take two");
    }

    /** An address that is typed proves nothing: the customer behind it is somebody else until he writes from there. */
    @Test
    @Feature("H01")
    void whoTypesACustomersAddressIsNotThatCustomer() {
        String known = MailDesk.somebody();
        JsonNode first = line.comes(known, "My contract", "I am the real one");
        String token = open(Map.of("name", "Stranger", "mail", known));
        write(token, "Read me the contract", "one");
        JsonNode ticket = line.ticket(ticketOf(chat));
        assertThat(ticket.at("/requester/id").asString())
                .isNotEqualTo(line.ticket(first.path("ticketNumber").asLong())
                        .at("/requester/id")
                        .asString());
        assertThat(ticket.at("/requester/name").asString()).isEqualTo("Stranger");
        assertThat(texts(token)).doesNotContain("I am the real one");
    }

    @Test
    void wrongInputIsRefusedInWords() {
        Api visitor = desk.anonymous();
        assertThat(visitor.post("/chat/" + chat + "/conversations", Map.of("mail", "nina"))
                        .expect(422)
                        .body())
                .contains("mail", "nina");
        visitor.post("/chat/" + line.channel() + "/conversations", Map.of()).expect(404);
        visitor.get("/chat/" + chat + "/messages").expect(404);
        visitor.call("GET", "/chat/" + chat + "/messages", null, "Chat-Token", "made-up")
                .expect(404);
        String token = open(Map.of());
        assertThat(visitor.post("/chat/" + chat + "/messages", Map.of("text", "x".repeat(10_001)), "Chat-Token", token)
                        .expect(422)
                        .body())
                .contains("10,000");
        visitor.post("/chat/" + chat + "/messages", Map.of("text", " "), "Chat-Token", token)
                .expect(422);
    }

    @Test
    void onlyNamedSitesMayEmbedIt() {
        Api visitor = desk.anonymous();
        var open = visitor.call("GET", "/chat/" + chat, null, "Origin", "https://shop.example")
                .expect(200);
        assertThat(open.response().headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://shop.example");
        db.sql("update channel set settings = '{\"origins\":[\"https://shop.example\"]}' where key = ?")
                .param(chat)
                .update();
        visitor.call("GET", "/chat/" + chat, null, "Origin", "https://shop.example")
                .expect(200);
        assertThat(visitor.call("GET", "/chat/" + chat, null, "Origin", "https://evil.example")
                        .expect(403)
                        .body())
                .contains("https://evil.example");
    }

    @Test
    @Feature("E75")
    void somebodyWithAnAccountWritesAsHimself() {
        User employee = desk.person(Role.CLIENT);
        Api signedIn = desk.as(employee);
        long outside = outsideContacts();
        signedIn.post("/chat/" + chat + "/messages", Map.of("text", "My screen is black"))
                .expect(201);
        signedIn.post("/chat/" + chat + "/messages", Map.of("text", "Still")).expect(201);
        long number = ticketOf(chat);
        assertThat(outsideContacts()).isEqualTo(outside);
        assertThat(line.ticket(number).at("/requester/name").asString()).isEqualTo(employee.name());
        assertThat(db.sql("select distinct p.user_id from participant p join session s on s.id = p.session_id"
                                + " where s.ticket_number = ?")
                        .param(number)
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(employee.id());
        assertThat(db.sql("select distinct author_user from message where kind = 'in' and ticket_number = ?")
                        .param(number)
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(employee.id());
        line.agent()
                .post("/tickets/" + number + "/messages", Map.of("kind", "reply", "text", "Press the button"))
                .expect(201);
        await().untilAsserted(() -> assertThat(
                        signedIn.get("/chat/" + chat + "/messages").expect(200).body())
                .contains("My screen is black", "Press the button"));
        assertThat(desk.as(Role.CLIENT)
                        .get("/chat/" + chat + "/messages")
                        .expect(200)
                        .body())
                .doesNotContain("screen");
    }

    private long outsideContacts() {
        return db.sql("select count(*) from contact where user_id is null")
                .query(Long.class)
                .single();
    }

    private String open(Map<String, String> who) {
        return desk.anonymous()
                .post("/chat/" + chat + "/conversations", who)
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    private void write(String token, String text, String once) {
        desk.anonymous()
                .post("/chat/" + chat + "/messages", Map.of("text", text), "Chat-Token", token, "Idempotency-Key", once)
                .expect(201);
    }

    private JsonNode read(String token) {
        return desk.anonymous()
                .call("GET", "/chat/" + chat + "/messages", null, "Chat-Token", token)
                .expect(200)
                .json();
    }

    private List<String> texts(String token) {
        return StreamSupport.stream(read(token).path("items").spliterator(), false)
                .map(i -> i.path("text").asString())
                .toList();
    }

    private long ticketOf(String channel) {
        return db.sql("select ticket_number from session where channel = ?")
                .param(channel)
                .query(Long.class)
                .single();
    }
}
