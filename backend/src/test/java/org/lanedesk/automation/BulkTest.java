package org.lanedesk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.Contacts;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.lanedesk.ticket.TicketField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DeskTest
@Feature("H05")
class BulkTest {
    private static final int MANY = 497;

    @Autowired
    TestTickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private TestLine line;
    private Api ann;

    @BeforeEach
    void aLine() {
        line = tickets.line("00:00-24:00");
        ann = desk.as(line.agent());
    }

    @Test
    void fiveHundredTicketsAreClosedByAMacroAndThreeAreNamedWithTheirReason() {
        desk.as(line.supervisor())
                .post(
                        "/macros",
                        Map.of(
                                "key",
                                mark,
                                "name",
                                "Clean up",
                                "steps",
                                List.of(Map.of("action", "tags", "value", mark), Map.of("action", "close"))))
                .expect(201);
        long foreign = tickets.open(tickets.line("00:00-24:00"), "normal");
        long ended = tickets.open(line, "normal");
        ann.post("/tickets/" + ended + "/actions/close", null).expect(200);
        List<Long> numbers = new ArrayList<>(open(MANY));
        numbers.addAll(List.of(foreign, ended, 999_999_999L));

        assertThat(ann.post("/bulk", Map.of("action", "close", "numbers", java.util.Collections.singletonList(null)))
                        .expect(422)
                        .body())
                .contains("numbers[0]");
        JsonNode started = ann.post("/bulk", Map.of("numbers", numbers, "macro", mark))
                .expect(202)
                .json();
        assertThat(started.get("total").asInt()).isEqualTo(500);
        JsonNode run = finished(started.get("id").asString());
        assertThat(run.get("done").asInt())
                .as(run.get("failed").get(0).toString())
                .isEqualTo(MANY);
        assertThat(run.get("failed")).hasSize(3);
        run.get("failed").forEach(f -> assertThat(f.get("reason").asString()).contains(" "));
        assertThat(run.get("failed").get(0).get("reason").asString())
                .isEqualTo(run.get("failed").get(2).get("reason").asString().replace("999999999", "" + foreign));
        assertThat(db.sql("select count(*) from ticket where line = ? and status_class = 'closed' and tags = ?::text[]")
                        .params(line.line(), new String[] {mark})
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(tickets.get(ended).tags()).isEmpty();
        assertThat(tickets.get(foreign).tags()).isEmpty();
        desk.as(Role.AGENT).get("/bulk/" + started.get("id").asString()).expect(404);
    }

    @Test
    @Feature("H29")
    void howFarItIsIsFoundAgainOnAnyPageUntilItIsPutAway() {
        List<Long> numbers = open(60);
        String id = begin(Map.of("numbers", numbers, "action", "priority", "value", "high", "label", "Priority: High"));
        JsonNode found = ann.get("/work").expect(200).json().at("/items/0");
        assertThat(found.get("id").asString()).isEqualTo(id);
        assertThat(found.get("kind").asString()).isEqualTo("bulk");
        assertThat(found.get("label").asString()).isEqualTo("Priority: High");
        assertThat(found.get("total").asInt()).isEqualTo(60);
        finished(id);
        await().until(() ->
                ann.get("/work/" + id).json().get("state").asString().equals("done"));
        assertThat(ann.get("/work/" + id).json().get("done").asInt()).isEqualTo(60);
        assertThat(desk.as(Role.AGENT).get("/work").json().get("items")).isEmpty();
        ann.post("/work/" + id + "/seen", null).expect(204);
        assertThat(ann.get("/work").json().get("items")).isEmpty();
    }

    @Test
    void whatNobodyChangedSinceIsUndone() {
        long one = tickets.open(line, "normal");
        long two = tickets.open(line, "low");
        String id = begin(Map.of("numbers", List.of(one, two), "action", "priority", "value", "urgent"));
        assertThat(finished(id).get("undo").asBoolean()).isTrue();
        assertThat(tickets.get(two).priority()).isEqualTo("urgent");
        tickets.change(one, TicketField.PRIORITY, "high");

        String back = ann.post("/bulk/" + id + "/undo", null)
                .expect(202)
                .json()
                .get("id")
                .asString();
        JsonNode undone = finished(back);
        assertThat(undone.get("done").asInt()).isEqualTo(1);
        assertThat(undone.get("failed").get(0).get("number").asLong()).isEqualTo(one);
        assertThat(tickets.get(one).priority()).isEqualTo("high");
        assertThat(tickets.get(two).priority()).isEqualTo("low");
        assertThat(ann.get("/bulk/" + id).json().get("undone").asBoolean()).isTrue();
        ann.post("/bulk/" + id + "/undo", null).expect(409);
    }

    @Test
    void closedTicketsComeBackAndAViewNamesTheTickets() {
        long number = tickets.open(line, "normal");
        tickets.open(line, "high");
        String view = mark + "v";
        ann.post(
                        "/views",
                        Map.of(
                                "key",
                                view,
                                "name",
                                "Normal",
                                "filter",
                                Map.of("all", List.of(Map.of("field", "priority", "op", "is", "value", "normal")))))
                .expect(201);
        String id = begin(Map.of("view", view, "action", "close"));
        assertThat(finished(id).get("total").asInt()).isEqualTo(1);
        assertThat(tickets.get(number).status()).isEqualTo("closed");
        finished(ann.post("/bulk/" + id + "/undo", null)
                .expect(202)
                .json()
                .get("id")
                .asString());
        assertThat(tickets.get(number).statusClass().live()).isTrue();
    }

    @Test
    void aMacroDoesAllItsStepsToOneTicketOrNone() {
        long number = tickets.open(line, "normal");
        Api supervisor = desk.as(line.supervisor());
        supervisor
                .post(
                        "/macros",
                        Map.of(
                                "key",
                                mark,
                                "name",
                                "Both",
                                "steps",
                                List.of(
                                        Map.of("action", "note", "value", "About {{ticket.subject}}"),
                                        Map.of("action", "priority", "value", "high"),
                                        Map.of("action", "defer", "value", "P2D"))))
                .expect(201);
        ann.post("/tickets/" + number + "/macros/" + mark, null).expect(200);
        assertThat(tickets.get(number).status()).isEqualTo("deferred");
        assertThat(ann.get("/tickets/" + number + "/messages").body()).contains("About Test");

        long other = tickets.open(line, "normal");
        supervisor
                .post(
                        "/macros",
                        Map.of(
                                "key",
                                mark + "b",
                                "name",
                                "Broken",
                                "steps",
                                List.of(Map.of("action", "priority", "value", "high"), Map.of("action", "reopen"))))
                .expect(201);
        ann.post("/tickets/" + other + "/macros/" + mark + "b", null).expect(409);
        assertThat(tickets.get(other).priority()).isEqualTo("normal");
        supervisor
                .post("/macros", Map.of("key", mark + "c", "name", "No", "steps", List.of(Map.of("action", "explode"))))
                .expect(422);
        ann.post("/macros", Map.of("key", mark + "d", "name", "No", "steps", List.of(Map.of("action", "close"))))
                .expect(403);
        ann.post("/bulk", Map.of("numbers", List.of(), "action", "close")).expect(422);
        assertThat(ann.get("/actions").expect(200).body())
                .contains("\"priority\"")
                .contains("\"close\"");
    }

    private List<Long> open(int count) {
        return db.sql("insert into ticket (number, id, subject, status, status_class, priority, priority_rank,"
                        + " brand, line, group_key, channel_kind, incident, created_at, updated_at) select"
                        + " nextval('ticket_number'), gen_random_uuid(), 'Old', 'open', 'open', 'normal', 2,"
                        + " 'default', ?, ?, 'mail', 'not routed', now(), now() from generate_series(1, ?)"
                        + " returning number")
                .params(line.line(), line.group(), count)
                .query(Long.class)
                .list();
    }

    private String begin(Map<String, Object> body) {
        return ann.post("/bulk", body).expect(202).json().get("id").asString();
    }

    private JsonNode finished(String id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ann.get("/bulk/" + id)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString()
                        .equals("done"));
        return ann.get("/bulk/" + id).json();
    }
}
