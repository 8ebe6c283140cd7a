package org.lanedesk.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever comes in, the answer is a problem in words, and nothing is half done. */
@DeskTest
class BadInputTest {
    private static final String LONG = "x".repeat(200_000);

    @Autowired
    MailDesk mail;

    @Autowired
    Desk desk;

    MailDesk.Line line;
    long number;

    @BeforeEach
    void oneTicket() {
        line = mail.line("00:00-24:00");
        number = line.opens(MailDesk.somebody(), "Printer", "It does not print");
    }

    /** Method, path, body and the statuses that would do. */
    record Bad(String name, String method, String path, Object body, List<Integer> wanted) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bad bad(String name, String method, String path, Object body, Integer... wanted) {
        return new Bad(name, method, path, body, List.of(wanted));
    }

    static Stream<Bad> requests() {
        String messages = "/tickets/{n}/messages";
        Map<String, Object> mailTo = Map.of("address", "a@b.example");
        return Stream.of(
                bad("no JSON", "POST", messages, raw("{\"kind\": "), 400),
                bad("a list for an object", "POST", messages, raw("[1, 2]"), 400),
                bad("a text for a list", "POST", messages, Map.of("text", "x", "to", "nobody"), 400, 422),
                bad("an object for a text", "POST", messages, Map.of("text", Map.of("a", 1)), 400, 422),
                bad("an unknown field", "POST", messages, Map.of("text", "x", "colour", "red"), 400, 422),
                bad("no text", "POST", messages, Map.of("kind", "note"), 422),
                bad("a text that is too long", "POST", messages, Map.of("text", LONG), 422),
                bad("an unknown kind", "POST", messages, Map.of("kind", "shout", "text", "x"), 422),
                bad("an unknown then", "POST", messages, Map.of("text", "x", "then", "explode"), 422),
                bad("no address", "POST", messages, Map.of("text", "x", "to", List.of("nobody")), 422),
                bad(
                        "a foreign file",
                        "POST",
                        messages,
                        Map.of("text", "x", "attachments", List.of(UUID.randomUUID())),
                        404,
                        422),
                bad("no id", "POST", messages, Map.of("text", "x", "attachments", List.of("x")), 400, 422),
                bad("a new ticket without anything", "POST", "/tickets", Map.of(), 422),
                bad(
                        "a new ticket with a long subject",
                        "POST",
                        "/tickets",
                        Map.of("subject", LONG, "text", "x", "requester", mailTo),
                        422),
                bad(
                        "a new ticket with an unknown priority",
                        "POST",
                        "/tickets",
                        Map.of("subject", "x", "text", "x", "priority", "sky-high", "requester", mailTo),
                        422),
                bad(
                        "a new ticket on an unknown channel",
                        "POST",
                        "/tickets",
                        Map.of("subject", "x", "text", "x", "channel", "nowhere", "requester", mailTo),
                        422),
                bad(
                        "a new ticket with an unknown field",
                        "POST",
                        "/tickets",
                        Map.of("subject", "x", "text", "x", "tickle", 1, "requester", mailTo),
                        400,
                        422),
                bad("a ticket that is not there", "GET", "/tickets/999999999", null, 404),
                bad("a number that is none", "GET", "/tickets/abc", null, 400, 404, 422),
                bad("a number that is too large", "GET", "/tickets/99999999999999999999999", null, 400, 404, 422),
                bad("no version", "PATCH", "/tickets/{n}", Map.of("priority", "high"), 428),
                bad("an unknown sort", "GET", "/tickets?sort=colour", null, 400, 422),
                bad("a broken cursor", "GET", "/tickets?cursor=zzz", null, 400, 422),
                bad("a size that is no number", "GET", "/tickets?size=many", null, 400, 422),
                bad(
                        "a deferral into the past",
                        "POST",
                        "/tickets/{n}/actions/defer",
                        Map.of("until", "2001-01-01T00:00:00Z"),
                        422),
                bad("a deferral by nonsense", "POST", "/tickets/{n}/actions/defer", Map.of("duration", "soon"), 422),
                bad(
                        "an assignee who is nobody",
                        "POST",
                        "/tickets/{n}/actions/assign",
                        Map.of("assignee", UUID.randomUUID()),
                        404,
                        422),
                bad("an unknown action", "POST", "/tickets/{n}/actions/explode", Map.of(), 404),
                bad(
                        "a session that is not there",
                        "GET",
                        "/sessions/" + UUID.randomUUID() + "/participants",
                        null,
                        404),
                bad("a session that is no id", "GET", "/sessions/x/participants", null, 400, 404, 422),
                bad("a file that is not there", "GET", "/files/" + UUID.randomUUID(), null, 404),
                bad("a page that is not there", "GET", "/no-such-thing", null, 404),
                bad("a verb that is not there", "DELETE", "/tickets/{n}", null, 405),
                bad("writing first to nobody", "POST", "/initiative-messages", Map.of("text", "x"), 422));
    }

    private static byte[] raw(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("requests")
    @Feature("H20")
    void isAnsweredWithAProblemInWords(Bad bad) {
        int version = line.ticket(number).path("version").asInt();
        int before = line.messages(number).size();
        Api.Answer answer = line.agent().call(bad.method, bad.path.replace("{n}", "" + number), bad.body);
        assertThat(bad.wanted).as(answer.body()).contains(answer.status());
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body()).doesNotContain("Exception", "org.lanedesk", "org.springframework", "select ");
        assertThat(line.messages(number)).hasSize(before);
        assertThat(line.ticket(number).path("version").asInt()).isEqualTo(version);
    }

    @Test
    void theWrongContentTypeIsNamed() {
        Api.Answer answer = line.agent()
                .post(
                        "/tickets/" + number + "/messages",
                        raw("text=x"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().path("title").asString()).isNotBlank();
    }

    @Test
    void controlCharactersDoNotBreakTheStore() {
        String text = "before\u0000after \uD800 end";
        Api.Answer answer = line.agent()
                .post("/tickets/" + number + "/messages", raw("{\"kind\":\"note\",\"text\":\"a\\u0000b\"}"));
        assertThat(answer.status()).isIn(201, 422);
        JsonNode taken = line.comes(MailDesk.somebody(), "Subject " + text, text);
        assertThat(taken.path("outcome").asString()).isEqualTo("opened");
        Api.Answer patched = line.agent()
                .call("PATCH", "/tickets/" + number, raw("{\"subject\":\"a\\u0000b\"}"), "If-Match", "\"0\"");
        assertThat(patched.status()).isIn(200, 409, 422);
    }

    @Test
    void aStaleVersionShowsBothValues() {
        int base = line.ticket(number).path("version").asInt();
        line.agent()
                .patch("/tickets/" + number, base, Map.of("priority", "high"))
                .expect(200);
        Api.Answer stale = line.agent().patch("/tickets/" + number, base, Map.of("priority", "low"));
        stale.expect(409);
        assertThat(stale.body()).contains("high").contains("low");
        line.agent()
                .patch("/tickets/" + number, base, Map.of("subject", "Another"))
                .expect(200);
        assertThat(line.ticket(number).path("priority").asString()).isEqualTo("high");
        int status = line.agent()
                .call("PATCH", "/tickets/" + number, Map.of("priority", "low"), "If-Match", "\"nonsense\"")
                .status();
        assertThat(status).isIn(400, 409, 412, 422, 428);
        // a version that nobody can have seen does not switch the check off
        line.agent()
                .patch("/tickets/" + number, 99_999, Map.of("priority", "low"))
                .expect(409);
    }

    @Test
    void aForeignTicketIsNotThere() {
        Api stranger = desk.as(Role.AGENT);
        for (String path : List.of("", "/messages", "/timeline", "/decisions", "/clocks", "/process", "/deferrals")) {
            stranger.get("/tickets/" + number + path).expect(404);
        }
        stranger.post("/tickets/" + number + "/messages", Map.of("text", "x")).expect(404);
        stranger.post("/tickets/" + number + "/actions/close", null).expect(404);
        assertThat(line.statusClass(number)).isEqualTo("new");
    }

    @Test
    @Feature({"H03", "D12"})
    void brokenMailIsKeptForSomebodyToLookAt() {
        for (byte[] broken : List.of(
                new byte[0],
                new byte[] {0, 1, 2, (byte) 0xff},
                raw("no head at all"),
                raw("From: \r\n\r\n"),
                raw("\r\n\r\n"))) {
            JsonNode taken = line.comes(broken);
            assertThat(taken.path("outcome").asString()).isIn("quarantined", "duplicate");
            line.post()
                    .get("/quarantine/" + taken.path("itemId").asString() + "/source")
                    .expect(200);
        }
        line.post()
                .post("/channels/nowhere/mail", raw("From: a@b.example\r\n\r\nx"), "Content-Type", "message/rfc822")
                .expect(404);
        assertThat(line.comes(MailDesk.somebody(), "After it", "The next mail is not held up")
                        .path("outcome")
                        .asString())
                .isEqualTo("opened");
    }
}
