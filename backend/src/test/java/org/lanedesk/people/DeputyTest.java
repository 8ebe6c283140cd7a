package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketActions;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody is away for some days: what would be his is offered to his deputy, and afterwards to him again. */
@DeskTest
class DeputyTest {
    @Autowired
    TestTickets tickets;

    @Autowired
    TicketActions actions;

    @Autowired
    Groups groups;

    @Autowired
    Engine engine;

    @Autowired
    Desk desk;

    @Autowired
    DomainClock clock;

    private Duration before;

    @BeforeEach
    void remember() {
        before = clock.movedBy();
    }

    @AfterEach
    void back() {
        clock.move(before);
    }

    @Test
    @Feature("H27")
    void anAdministratorNamesADeputyAndTheDaysPass() {
        var line = tickets.line("00:00-24:00");
        User deputy = desk.person(Role.AGENT);
        groups.put(new GroupMember(line.group(), deputy.id(), Reach.FULL, true, true));
        String path = "/people/" + line.agent().id() + "/deputies";
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> days = Map.of(
                "deputy", deputy.login(),
                "fromDay", today.plusDays(1).toString(),
                "toDay", today.plusDays(10).toString());
        desk.as(Role.SUPERVISOR).post(path, days).expect(403);
        Api admin = desk.as(Role.ADMIN);
        admin.post(path, Map.of("deputy", "nobody", "fromDay", "2030-01-01", "toDay", "2030-01-02"))
                .expect(422);
        admin.post(path, days).expect(201);
        assertThat(admin.post(path, days).expect(422).body()).contains("\"deputy\"", "already");
        Map<String, Object> far = Map.of(
                "deputy", deputy.login(),
                "fromDay", today.plusDays(20).toString(),
                "toDay", today.plusYears(9).toString());
        assertThat(admin.post(path, far).expect(422).body()).contains("\"toDay\"", "2 years");
        assertThat(desk.as(line.agent())
                        .get("/me/deputies")
                        .json()
                        .at("/items/0/deputy/name")
                        .asString())
                .isEqualTo(deputy.name());

        long number = tickets.open(line, "normal");
        engine.start("orderVpnAccess", String.valueOf(number), Map.of());
        Api ann = desk.as(line.agent());
        String task = ann.get("/tickets/" + number + "/tasks")
                .json()
                .at("/items/0/id")
                .asString();
        ann.post("/tasks/" + task + "/claim", null).expect(200);
        assertThat(mine(deputy)).isEmpty();
        assertThat(assigned(line, line.agent())).isEqualTo(line.agent().id().toString());

        tickets.pass(Duration.ofDays(2));
        assertThat(mine(deputy)).hasSize(1);
        assertThat(mine(deputy).get(0).at("/forPerson/name").asString())
                .isEqualTo(line.agent().name());
        assertThat(assigned(line, line.agent())).isEqualTo(deputy.id().toString());

        tickets.pass(Duration.ofDays(9));
        assertThat(mine(deputy)).isEmpty();
        assertThat(mine(line.agent())).hasSize(1);
        assertThat(assigned(line, line.agent())).isEqualTo(line.agent().id().toString());
    }

    private List<JsonNode> mine(User person) {
        return desk.as(person)
                .get("/tasks?view=mine")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    /** Who gets a ticket that a rule gives to this person. */
    private String assigned(TestTickets.TestLine line, User person) {
        long number = tickets.open(line, "normal");
        tickets.inTransaction(() -> actions.find("assign")
                .orElseThrow()
                .apply(
                        new ActionContext(number, Cause.rule("Anna's customers", Map.of(), 0), null, Map.of()),
                        person.login()));
        return String.valueOf(tickets.get(number).assignee());
    }
}
