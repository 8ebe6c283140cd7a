package org.lanedesk.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanedesk.people.PersonDisabled;
import org.lanedesk.people.User;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketActions;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class OwnershipTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    AssignmentDesk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketEvents events;

    @Autowired
    TicketActions actions;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignTicket assign;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    JdbcClient db;

    @Test
    @Feature("C12")
    void whoLeavesGivesEverythingBackAtOnceAndOthersGetIt() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        Ticket open = desk.standing(group, ann);
        Ticket parked = desk.status(desk.standing(group, ann), "deferred", "deferred");
        Ticket done = desk.status(desk.standing(group, ann), "closed", "closed");
        User bob = desk.agent(group, "online");
        desk.inTransaction(() -> {
            leaves(ann);
            assertThat(tickets.liveOf(ann.id())).isEmpty();
            return null;
        });
        assertThat(tickets.get(parked.number()).assignee()).isNull();
        assertThat(tickets.get(parked.number()).group()).isEqualTo(group);
        assertThat(tickets.get(parked.number()).assignmentPending()).isFalse();
        assertThat(tickets.get(done.number()).assignee()).isEqualTo(ann.id());
        await().atMost(SOON)
                .until(() -> bob.id().equals(tickets.get(open.number()).assignee()));
    }

    @Test
    @Feature("C12")
    void whateverHappensAnOpenTicketHasAnOwner() {
        String group = desk.group();
        String second = desk.group();
        List<User> agents =
                List.of(desk.agent(group, "online"), desk.agent(group, "lunch"), desk.agent(second, "online"));
        Ticket ticket = desk.arrives(group);
        Random random = new Random(12);
        for (int i = 0; i < 60; i++) {
            User one = agents.get(random.nextInt(agents.size()));
            Object value = List.of(one.login(), "group:" + group, second, "leastLoaded", "roundRobin", "unassign")
                    .get(random.nextInt(6));
            Cause cause = random.nextBoolean() ? Cause.system() : hand(one);
            desk.inTransaction(() -> random.nextInt(4) == 0
                    ? act("unassign", ticket, true, cause, Map.of())
                    : act("assign", ticket, value, cause, Map.of("evenByHand", random.nextBoolean())));
            Ticket now = tickets.get(ticket.number());
            assertThat(now.assignee() != null || now.group() != null).isTrue();
            assertThat(now.assignee() != null && now.assignmentPending()).isFalse();
        }
    }

    @Test
    @Feature("R07")
    void rulesLeaveAnAssignmentByHandAlone() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(group, "online");
        Ticket ticket = desk.standing(group, null);
        desk.inTransaction(() -> assignments.toPerson(ticket.number(), ann.id(), hand(bob)));
        Cause rule = Cause.rule("Rule 7", Map.of("table", "changed"), 1);
        assertThat(desk.inTransaction(() -> act("assign", ticket, bob.login(), rule, Map.of())))
                .containsEntry("kept", "assignment.byHand");
        assertThat(desk.inTransaction(() -> act("unassign", ticket, true, rule, Map.of())))
                .containsEntry("kept", "assignment.byHand");
        desk.inTransaction(() -> {
            assign.run(ticket.number(), null);
            return null;
        });
        assertThat(tickets.get(ticket.number()).assignee()).isEqualTo(ann.id());
        desk.inTransaction(() -> act("assign", ticket, bob.login(), rule, Map.of("evenByHand", true)));
        assertThat(tickets.get(ticket.number()).assignee()).isEqualTo(bob.id());
        assertThat(tickets.get(ticket.number()).assignedBy()).isEqualTo("rule");
    }

    @Test
    @Feature("R07")
    void whatIsPutBackByHandStaysInTheQueueUntilTheCustomerWrites() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.assignee()).isEqualTo(ann.id());
        desk.inTransaction(() -> assignments.unassign(ticket.number(), hand(ann)));
        happens(ticket, "changed");
        assertThat(tickets.get(ticket.number()).assignee()).isNull();
        happens(ticket, "clientReplied");
        assertThat(tickets.get(ticket.number()).assignee()).isEqualTo(ann.id());
    }

    @Test
    @Feature("A18")
    void whoMovesToAnotherGroupIsChosenAnewAmongThem() {
        String group = desk.group();
        String second = desk.group();
        User ann = desk.agent(group, "online");
        User bob = desk.agent(second, "online");
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.assignee()).isEqualTo(ann.id());
        desk.inTransaction(() -> act("assign", ticket, "group:" + second, Cause.rule("Move", Map.of(), 1), Map.of()));
        happens(ticket, "changed");
        assertThat(tickets.get(ticket.number()).assignee()).isEqualTo(bob.id());
    }

    @Test
    @Feature("A14")
    void anActionOnSomethingGoneOnlyWarns() {
        String group = desk.group();
        Ticket ticket = desk.standing(group, null);
        User stranger = desk.agent(desk.group(), "online");
        Cause rule = Cause.rule("Rule", Map.of(), 1);
        assertThat(desk.inTransaction(() -> act("assign", ticket, "nobody-" + group, rule, Map.of())))
                .containsEntry("warning", "targetGone");
        assertThat(desk.inTransaction(() -> act("assign", ticket, stranger.login(), rule, Map.of())))
                .hasEntrySatisfying("warning", w -> assertThat(w.toString()).startsWith("assignment.skip.access"));
    }

    private void leaves(User person) {
        db.sql("update app_user set active = false where id = ?")
                .param(person.id())
                .update();
        publisher.publishEvent(new PersonDisabled(person.id()));
    }

    private void happens(Ticket ticket, String event) {
        desk.inTransaction(() -> {
            var id = events.tell(event, ticket.number(), Cause.client(null, "Client"), Map.of(), Map.of())
                    .id();
            assign.run(ticket.number(), id);
            return null;
        });
    }

    private Map<String, Object> act(String action, Ticket ticket, Object value, Cause cause, Map<String, Object> row) {
        return actions.find(action).orElseThrow().apply(new ActionContext(ticket.number(), cause, null, row), value);
    }

    private static Cause hand(User person) {
        return new Cause("agent", person.id().toString(), person.name(), Map.of(), 0);
    }
}
