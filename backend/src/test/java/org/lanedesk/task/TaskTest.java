package org.lanedesk.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tasks of the shipped process orderVpnAccess on tickets of their own. */
@DeskTest
class TaskTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    Engine engine;

    @Autowired
    Groups groups;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    private long waiting(TestLine line) {
        long number = tickets.open(line, "normal");
        engine.start("orderVpnAccess", String.valueOf(number), Map.of());
        return number;
    }

    private User colleague(TestLine line) {
        User person = desk.person(Role.AGENT);
        groups.put(new GroupMember(line.group(), person.id(), Reach.FULL, true, true));
        return person;
    }

    private static List<JsonNode> list(Api api, String view) {
        return api.get("/tasks?view=" + view)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String id(Api api, long number) {
        return api.get("/tickets/" + number + "/tasks")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
    }

    @Test
    void tasksAreOfferedClaimedGivenBackAndHandedOver() {
        TestLine line = tickets.line("00:00-24:00");
        long number = waiting(line);
        Api ann = desk.as(line.agent());
        User bob = colleague(line);
        JsonNode offered = list(ann, "groups").get(0);
        assertThat(offered.get("ticketNumber").asLong()).isEqualTo(number);
        assertThat(offered.get("name").asString()).isEqualTo("Grant access");
        assertThat(ann.get("/tickets/counters").json().get("tasks").asInt()).isEqualTo(1);
        String path = "/tasks/" + offered.get("id").asString();
        assertThat(desk.as(Role.AGENT).get(path).status()).isEqualTo(404);

        ann.post(path + "/claim", null).expect(200);
        assertThat(list(ann, "mine")).hasSize(1);
        assertThat(list(desk.as(bob), "all")).isEmpty();
        desk.as(bob).post(path + "/claim", null).expect(409);
        ann.post(path + "/unclaim", null).expect(200);
        ann.post(path + "/claim", null).expect(200);
        ann.post(path + "/delegate", Map.of("to", "nobody-at-all")).expect(422);
        JsonNode handed = ann.post(path + "/delegate", Map.of("to", bob.login()))
                .expect(200)
                .json();
        assertThat(handed.at("/task/assignee/id").asString()).isEqualTo(bob.id().toString());
        assertThat(handed.at("/task/owner/id").asString())
                .isEqualTo(line.agent().id().toString());
        assertThat(list(desk.as(bob), "mine")).hasSize(1);
        assertThat(ann.get("/tickets/" + number + "/timeline").body()).contains("taskClaimed", "taskDelegated");
    }

    @Test
    @Feature("S05")
    void completingIsCheckedByTheForm() {
        TestLine line = tickets.line("00:00-24:00");
        long number = waiting(line);
        Api ann = desk.as(line.agent());
        String path = "/tasks/" + id(ann, number);
        assertThat(ann.get(path).json().at("/form/components")).isNotEmpty();
        assertThat(ann.call("GET", path, null, "Accept-Language", "ru").json().toString())
                .contains("Выдать доступ", "Доступ выдан?");
        JsonNode refused = ann.post(path + "/complete", Map.of("answers", Map.of("granted", "no")))
                .expect(422)
                .json();
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("reason");
        ann.post(path + "/complete", Map.of("answers", Map.of("granted", "maybe")))
                .expect(422);
        // the reason belongs to "no" only: sent along with "yes" it is dropped
        ann.post(path + "/complete", Map.of("answers", Map.of("granted", "yes", "reason", "x")))
                .expect(200);
        assertThat(tickets.get(number).statusClass().live()).isFalse();
    }

    @Test
    void ofTwoWhoCompleteAtOnceOneWinsAndTheOtherIsTold() {
        TestLine line = tickets.line("00:00-24:00");
        long number = waiting(line);
        Api ann = desk.as(line.agent());
        Api bob = desk.as(colleague(line));
        String path = "/tasks/" + id(ann, number) + "/complete";
        Map<String, Object> body = Map.of("answers", Map.of("granted", "yes"));
        var first = CompletableFuture.supplyAsync(() -> ann.post(path, body));
        var second = CompletableFuture.supplyAsync(() -> bob.post(path, body));
        List<Api.Answer> answers = List.of(first.join(), second.join());
        assertThat(answers.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream()
                        .filter(a -> a.status() == 409)
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("done already");
        assertThat(tickets.count(number, "taskCompleted")).isEqualTo(1);
    }

    @Test
    @Feature("H27")
    void theDeputyIsOfferedTheTasksOfWhoIsAway() {
        TestLine line = tickets.line("00:00-24:00");
        long number = waiting(line);
        Api ann = desk.as(line.agent());
        String path = "/tasks/" + id(ann, number);
        ann.post(path + "/claim", null).expect(200);
        User deputy = desk.person(Role.AGENT);
        LocalDate today = LocalDate.now(clock);
        ann.post(
                        "/me/deputies",
                        Map.of(
                                "deputy",
                                deputy.login(),
                                "fromDay",
                                today.toString(),
                                "toDay",
                                today.plusDays(2).toString()))
                .expect(201);
        ann.post(
                        "/me/deputies",
                        Map.of("deputy", line.agent().login(), "fromDay", today.toString(), "toDay", today.toString()))
                .expect(422);
        JsonNode offered = list(desk.as(deputy), "mine").get(0);
        assertThat(offered.at("/forPerson/name").asString())
                .isEqualTo(line.agent().name());
        desk.as(deputy)
                .post(path + "/complete", Map.of("answers", Map.of("granted", "yes")))
                .expect(200);
        String id = ann.get("/me/deputies").json().at("/items/0/id").asString();
        ann.delete("/me/deputies/" + id).expect(204);
    }

    @Test
    void dueAndFollowUpDatesArePlanned() {
        TestLine line = tickets.line("00:00-24:00");
        long first = waiting(line);
        long second = waiting(line);
        Api ann = desk.as(line.agent());
        ann.post(
                        "/tasks/" + id(ann, second) + "/plan",
                        Map.of("due", "2026-12-24T10:00:00Z", "followUp", "2026-12-20T10:00:00Z"))
                .expect(200);
        ann.post("/tasks/" + id(ann, first) + "/plan", Map.of("due", "2099-12-24T10:00:00Z"))
                .expect(200);
        List<JsonNode> sorted = list(ann, "all");
        assertThat(sorted.get(0).get("ticketNumber").asLong()).isEqualTo(second);
        assertThat(sorted.get(0).get("followUp").asString()).startsWith("2026-12-20");
        JsonNode page = ann.get("/tasks?size=1").json();
        JsonNode next = ann.get("/tasks?size=1&cursor=" + page.get("nextCursor").asString())
                .json();
        assertThat(next.at("/items/0/ticketNumber").asLong()).isEqualTo(first);
        assertThat(next.has("nextCursor")).isFalse();
    }

    @Test
    void aTicketThatIsClosedTakesItsTasksAlongOnlyWhenItsProcessEnds() {
        TestLine line = tickets.line("00:00-24:00");
        long number = waiting(line);
        Api ann = desk.as(line.agent());
        engine.end("orderVpnAccess", String.valueOf(number), "test");
        assertThat(list(ann, "all")).isEmpty();
        assertThat(ann.get("/tickets/" + number + "/tasks").json().get("items")).isEmpty();
    }
}
