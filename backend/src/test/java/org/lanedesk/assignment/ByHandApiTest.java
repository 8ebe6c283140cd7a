package org.lanedesk.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.User;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ByHandApiTest {
    @Autowired
    AssignmentDesk desk;

    @Autowired
    Desk people;

    @Autowired
    Tickets tickets;

    @AfterEach
    void nobodyWaits() {
        desk.nobodyWaits();
    }

    @Test
    @Feature("A14")
    void whoTakesSecondReadsBothNames() {
        String group = desk.group();
        User ann = desk.agent(group, "offline");
        User bob = desk.agent(group, "offline");
        Ticket ticket = desk.standing(group, null);
        String path = "/tickets/" + ticket.number() + "/actions/";
        Api.Answer taken = people.as(ann).post(path + "take", null).expect(200);
        assertThat(taken.json().at("/assignee/name").asString()).isEqualTo(ann.name());
        Api later = people.as(bob);
        assertThat(later.post(path + "take", Map.of())
                        .expect(409)
                        .json()
                        .at("/detail")
                        .asString())
                .contains(ann.name())
                .contains(bob.name());
        // who has seen that Ann has it may still take it over
        later.post(path + "take", Map.of("from", ann.id())).expect(200);
        assertThat(tickets.get(ticket.number()).assignee()).isEqualTo(bob.id());
        assertThat(tickets.get(ticket.number()).assignedBy()).isEqualTo("agent");
    }

    @Test
    void onlyWhoMayAnswerAssigns() {
        String group = desk.group();
        User ann = desk.agent(group, "offline");
        User reader = desk.agent(group, "offline");
        desk.join(group, reader, Reach.READ);
        User stranger = desk.agent(desk.group(), "offline");
        Ticket ticket = desk.standing(group, null);
        String path = "/tickets/" + ticket.number() + "/actions/";
        people.as(reader).post(path + "assign", Map.of("assignee", ann.id())).expect(403);
        people.as(stranger).post(path + "take", null).expect(404);
        people.anonymous().post(path + "take", null).expect(401);
        Api api = people.as(ann);
        api.post(path + "assign", Map.of("assignee", stranger.id())).expect(422);
        api.post(path + "assign", Map.of("group", "no-such-group")).expect(422);
        api.post(path + "assign", Map.of("strategy", "dice")).expect(422);
        api.post(path + "assign", Map.of()).expect(422);
        api.post(path + "assign", Map.of("assignee", ann.id())).expect(200);
        api.post(path + "unassign", null).expect(200);
        assertThat(tickets.get(ticket.number()).assignee()).isNull();
    }

    @Autowired
    TestTickets lines;

    @Test
    @Feature("A10")
    void whoeverOpensATicketSeesAtOnceWhoHasIt() {
        TestTickets.TestLine line = lines.line("00:00-24:00");
        Map<String, Object> body = Map.of(
                "subject",
                "Printer",
                "text",
                "It smokes",
                "channel",
                line.channel(),
                "requester",
                Map.of("address", line.line() + "@client.example", "name", "Client"));
        Api api = people.as(Role.SUPERVISOR);
        Api.Answer first = api.post("/tickets", body).expect(201);
        assertThat(first.json().at("/assignee/id").asString())
                .isEqualTo(line.agent().id().toString());
        assertThat(first.json().at("/assignmentPending").asBoolean()).isFalse();
        desk.status(line.agent(), "lunch");
        Api.Answer second = api.post("/tickets", body).expect(201);
        assertThat(second.json().at("/assignmentPending").asBoolean()).isTrue();
        assertThat(second.json().at("/pendingReason").asString())
                .contains(line.agent().name() + ": at lunch")
                .contains(line.head().name() + ": offline");
    }

    @Test
    @Feature("A17")
    void theWaitingOnesAreListedWithTheirReason() {
        String group = desk.group();
        User ann = desk.agent(group, "lunch");
        Ticket normal = desk.arrives(group);
        Ticket urgent = desk.arrives(group, "urgent", "mail", null);
        Api.Answer list = people.as(ann).get("/assignment/waiting").expect(200);
        List<Long> numbers = new java.util.ArrayList<>();
        list.json().at("/items").forEach(item -> numbers.add(item.at("/number").asLong()));
        assertThat(numbers).containsExactly(urgent.number(), normal.number());
        assertThat(list.json().at("/items/0/reason").asString()).isEqualTo(ann.name() + ": at lunch");
        assertThat(list.json().at("/items/0/limitAt").asString()).isNotBlank();
        String russian = people.as(Role.SUPERVISOR)
                .with("Accept-Language", "ru")
                .get("/assignment/waiting")
                .expect(200)
                .body();
        assertThat(russian).contains("\"number\":" + normal.number());
        people.as(Role.CLIENT).get("/assignment/waiting").expect(403);
    }
}
