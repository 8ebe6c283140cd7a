package org.lanedesk.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.ModelRefused;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class StrategiesTest {
    @Autowired
    AssignmentDesk desk;

    @Autowired
    AssignmentTable table;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketEvents events;

    @Autowired
    AssignTicket assign;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents told;

    @AfterEach
    void shipped() throws Exception {
        desk.nobodyWaits();
        table.asShipped();
    }

    @Test
    @Feature("A14")
    void aFixedPersonGetsItUnlessHeIsAway() throws Exception {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(group, "online");
        desk.standing(group, ann);
        table.row(group, Map.of("strategy", "\"person\"", "person", "\"" + ann.login() + "\""));
        assertThat(desk.arrives(group).assignee()).isEqualTo(ann.id());
        desk.status(ann, "lunch");
        assertThat(desk.arrives(group).assignee()).isEqualTo(bob.id());
    }

    @Test
    @Feature("A14")
    void aGroupQueueKeepsItForWhoeverTakesIt() throws Exception {
        String group = desk.group();
        desk.agent(group, "online");
        table.row(group, Map.of("strategy", "\"queue\"", "then", "\"stop\""));
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.assignmentPending()).isFalse();
    }

    @Test
    @Feature("A14")
    void roundRobinGoesAroundWhateverTheLoad() throws Exception {
        String group = desk.group();
        List<User> agents =
                List.of(desk.agent(group, "online"), desk.agent(group, "online"), desk.agent(group, "online"));
        desk.standing(group, agents.get(0));
        table.row(group, Map.of("strategy", "\"roundRobin\"", "then", "\"stop\""));
        List<UUID> got = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> desk.arrives(group).assignee())
                .toList();
        assertThat(got.subList(0, 3))
                .containsExactlyInAnyOrderElementsOf(
                        agents.stream().map(User::id).toList());
        assertThat(got.subList(3, 6)).isEqualTo(got.subList(0, 3));
    }

    @Test
    @Feature({"A14", "A16"})
    void theCustomerComesBackToTheAgentHeHad() throws Exception {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(group, "online");
        table.row(group, Map.of("strategy", "\"previousAssignee\"", "previousWithin", "24"));
        UUID client = client();
        Ticket first = desk.arrives(group, "normal", "mail", client);
        UUID had = first.assignee();
        desk.status(first, "closed", "closed");
        User other = had.equals(ann.id()) ? bob : ann;
        User same = had.equals(ann.id()) ? ann : bob;
        desk.standing(group, same);
        desk.standing(group, same);
        Ticket second = clock.shifted(Duration.ofHours(2), () -> desk.arrives(group, "normal", "mail", client));
        assertThat(second.assignee()).isEqualTo(same.id());
        Ticket late = clock.shifted(Duration.ofHours(28), () -> desk.arrives(group, "normal", "mail", client));
        assertThat(late.assignee()).isEqualTo(other.id());
    }

    @Test
    @Feature({"A14", "A16"})
    void whoIsAtLunchOrGoneIsNotWaitedFor() throws Exception {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        table.row(group, Map.of("strategy", "\"previousAssignee\"", "previousWithin", "24"));
        UUID client = client();
        assertThat(desk.arrives(group, "normal", "mail", client).assignee()).isEqualTo(ann.id());
        User bob = desk.agent(group, "online");
        desk.status(ann, "lunch");
        assertThat(desk.arrives(group, "normal", "mail", client).assignee()).isEqualTo(bob.id());
        desk.status(ann, "online");
        db.sql("update app_user set active = false where id = ?")
                .param(bob.id())
                .update();
        assertThat(desk.arrives(group, "normal", "mail", client).assignee()).isEqualTo(ann.id());
    }

    @Test
    @Feature("A14")
    void theAuthorOfTheLastReplyAndTheCreatorAreFound() throws Exception {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(group, "online");
        Ticket ticket = desk.standing(group, null);
        db.sql("insert into message (id, ticket_number, kind, author_kind, author_user, author_name, text, sent_at)"
                        + " values (?, ?, 'out', 'agent', ?, 'Bob', 'Hello', ?)")
                .params(Ids.next(), ticket.number(), bob.id(), java.sql.Timestamp.from(clock.instant()))
                .update();
        desk.standing(group, bob);
        table.row(group, Map.of("strategy", "\"lastReplyAuthor\"", "then", "\"stop\""));
        assertThat(distributed(ticket).assignee()).isEqualTo(bob.id());

        String own = desk.group();
        desk.join(own, ann, org.lanedesk.shared.Reach.FULL);
        desk.join(own, bob, org.lanedesk.shared.Reach.FULL);
        table.row(own, Map.of("strategy", "\"creator\"", "then", "\"stop\""));
        Ticket created = desk.standing(own, null);
        desk.inTransaction(() -> events.tell(
                "opened",
                created.number(),
                new Cause("agent", bob.id().toString(), bob.name(), Map.of(), 0),
                Map.of(),
                Map.of()));
        assertThat(distributed(created).assignee()).isEqualTo(bob.id());
    }

    @Test
    @Feature("A14")
    void unassignPutsItBack() throws Exception {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        table.row(group, Map.of("strategy", "\"unassign\"", "then", "\"stop\""));
        assertThat(distributed(desk.standing(group, ann)).assignee()).isNull();
    }

    @Test
    @Feature("A14")
    void anUnknownStrategyCannotBePublished() {
        String group = desk.group();
        assertThatThrownBy(() -> table.row(group, Map.of("strategy", "\"dice\"", "then", "\"stop\"")))
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    @Feature({"A14", "A25"})
    void onlyWhoHasTheSkillComesIntoQuestion() throws Exception {
        String group = desk.group();
        User a = desk.agent(group, "online");
        User b = desk.agent(group, "lunch");
        desk.skill(b, "billing");
        table.row(group, Map.of("strategy", "\"skills\"", "skills", "\"billing\"", "then", "\"stop\""));
        Ticket waiting = desk.arrives(group);
        assertThat(waiting.assignee()).isNull();
        assertThat(waiting.pendingReason()).contains("assignment.skip.skill|" + a.name() + "|billing");
        User d = desk.agent(group, "online");
        desk.skill(d, "billing");
        assertThat(desk.arrives(group).assignee()).isEqualTo(d.id());
    }

    @Test
    @Feature({"A18", "N02"})
    void theDecisionSaysWhoWasSkippedAndWhy() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(group, "lunch");
        User cem = desk.agent(group, "online");
        desk.limit(cem, 1);
        desk.standing(group, cem);
        User dana = desk.agent(group, "online");
        desk.join(group, dana, org.lanedesk.shared.Reach.READ);
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.assignee()).isEqualTo(ann.id());
        Decided decided = told.stream(Decided.class)
                .filter(d -> d.ticketNumber() == ticket.number() && d.outcome().containsKey("assignee"))
                .findFirst()
                .orElseThrow();
        assertThat(decided.decision().table()).isEqualTo("assignment");
        assertThat(decided.outcome()).containsEntry("assigneeName", ann.name());
        assertThat(String.valueOf(decided.outcome().get("skipped")))
                .contains("assignment.skip.status|" + bob.name() + "|assignment.status.lunch")
                .contains("assignment.skip.full|" + cem.name() + "|1|1")
                .contains("assignment.skip.access|" + dana.name() + "|" + group);
    }

    private Ticket distributed(Ticket ticket) {
        return desk.inTransaction(() -> {
            assign.run(ticket.number(), null);
            return tickets.get(ticket.number());
        });
    }

    private UUID client() {
        UUID id = Ids.next();
        db.sql("insert into contact (id, name, created_at) values (?, 'Client', ?)")
                .params(id, java.sql.Timestamp.from(clock.instant()))
                .update();
        return id;
    }
}
