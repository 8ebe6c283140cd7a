package org.lanedesk.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.people.User;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class WaitForAgentTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    AssignmentDesk desk;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketEvents events;

    @Autowired
    Engine engine;

    @Autowired
    DomainClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    OfferWork offer;

    @AfterEach
    void clockBack() {
        clock.move(Duration.ZERO);
        desk.nobodyWaits();
    }

    @Test
    @Feature("A17")
    void whatWaitsIsGivenWithinFiveSecondsToWhoComes() {
        String group = desk.group();
        User ann = desk.agent(group, "offline");
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.assignmentPending()).isTrue();
        assertThat(waits(ticket)).isTrue();
        desk.status(ann, "online");
        await().atMost(SOON)
                .until(() -> ann.id().equals(tickets.get(ticket.number()).assignee()));
        await().atMost(SOON).until(() -> !waits(ticket));
        assertThat(tickets.get(ticket.number()).assignmentPending()).isFalse();
        assertThat(tickets.get(ticket.number()).pendingReason()).isNull();
    }

    @Test
    @Feature("A15")
    void whoClosesOneGetsTheOldestOfTheHighestPriority() {
        String group = desk.group();
        User ann = desk.agent(group, "online");
        desk.limit(ann, 1);
        Ticket first = desk.arrives(group);
        Ticket old = desk.arrives(group);
        Ticket urgent = desk.arrives(group, "urgent", "mail", null);
        Ticket laterUrgent = desk.arrives(group, "urgent", "mail", null);
        assertThat(List.of(old, urgent, laterUrgent)).allMatch(Ticket::assignmentPending);
        desk.status(first, "resolved", "resolved");
        await().atMost(SOON)
                .until(() -> ann.id().equals(tickets.get(urgent.number()).assignee()));
        desk.status(urgent, "deferred", "deferred");
        await().atMost(SOON)
                .until(() -> ann.id().equals(tickets.get(laterUrgent.number()).assignee()));
        assertThat(tickets.get(old.number()).assignee()).isNull();
    }

    @Test
    @Feature("A17")
    void afterTheLimitItIsReportedExactlyOnceAndGoesOnWaiting() {
        String group = desk.group();
        User ann = desk.agent(group, "offline");
        people.person(Role.SUPERVISOR);
        Ticket ticket = desk.arrives(group);
        clock.move(Duration.ofMinutes(59));
        assertThat(reports(ticket)).isEmpty();
        clock.move(Duration.ofMinutes(61));
        // timers of other tests are due now as well
        await().atMost(Duration.ofSeconds(30)).until(() -> reports(ticket).size() == 1);
        List<UUID> told = toldOf(ticket);
        assertThat(told).as("supervisors, each once").isNotEmpty().doesNotHaveDuplicates();
        assertThat(waits(ticket)).isTrue();
        // an attempt that finds nobody does not start the limit anew
        desk.inTransaction(
                () -> engine.tellProcess(Waits.PROCESS, "" + ticket.number(), "assignment.agentAvailable", Map.of()));
        clock.move(Duration.ofMinutes(200));
        desk.status(ann, "online");
        await().atMost(SOON)
                .until(() -> ann.id().equals(tickets.get(ticket.number()).assignee()));
        assertThat(reports(ticket)).hasSize(1);
        assertThat(toldOf(ticket)).hasSameElementsAs(told);
    }

    private List<UUID> toldOf(Ticket ticket) {
        return db.sql("select user_id from notice where ticket_number = ? and kind = 'notice.nobodyAvailable'")
                .param(ticket.number())
                .query(UUID.class)
                .list();
    }

    @Test
    @Feature("A17")
    void theLimitIsCountedInTheHoursOfTheLine() {
        String key = "as" + System.nanoTime();
        db.sql("insert into schedule (key, name, zone, definition) values (?, '{\"en\":\"Office\"}', 'UTC', ?::jsonb)")
                .params(key, """
                    {"zone":"UTC","week":{"mon":["09:00-18:00"],"tue":["09:00-18:00"],"wed":["09:00-18:00"],
                    "thu":["09:00-18:00"],"fri":["09:00-18:00"]}}\
                    """)
                .update();
        db.sql("insert into line (key, name, schedule) values (?, '{\"en\":\"Line\"}', ?)")
                .params(key, key)
                .update();
        String group = desk.group();
        Ticket ticket = desk.standing(group, null);
        db.sql("update ticket set line = ?, assignment_pending = true where number = ?")
                .params(key, ticket.number())
                .update();
        // Friday 17:30: half an hour then, half an hour on Monday
        Duration toFriday = Duration.between(clock.instant(), Instant.parse("2030-01-04T17:30:00Z"));
        clock.shifted(
                toFriday,
                () -> desk.inTransaction(() -> {
                    waitsBegins(ticket);
                    return null;
                }));
        Instant limit = db.sql("select limit_at from assignment_wait where ticket_number = ?")
                .param(ticket.number())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        assertThat(limit).isBetween(Instant.parse("2030-01-07T09:30:00Z"), Instant.parse("2030-01-07T09:31:00Z"));
    }

    @Autowired
    Waits waitsBean;

    private void waitsBegins(Ticket ticket) {
        waitsBean.begin(ticket.number(), 60, AvailabilityCount.NOT_LOOKED);
    }

    @Test
    @Feature("A17")
    void theWaitEndsWhenItIsTakenOrClosed() {
        String group = desk.group();
        User ann = desk.agent(group, "offline");
        Ticket closed = desk.arrives(group);
        Ticket given = desk.arrives(group);
        desk.status(closed, "closed", "closed");
        assertThat(waits(closed)).isFalse();
        assertThat(tickets.get(closed.number()).assignmentPending()).isFalse();
        desk.inTransaction(() -> assignments.toPerson(given.number(), ann.id(), org.lanedesk.ticket.Cause.system()));
        assertThat(waits(given)).isFalse();
        assertThat(tickets.get(given.number()).assignmentPending()).isFalse();
    }

    @Autowired
    Assignments assignments;

    @Test
    @Feature("A17")
    void whatWaitedWhileTheServerWasDownIsOfferedAtTheStart() {
        String group = desk.group();
        User ann = desk.agent(group, "offline");
        Ticket ticket = desk.arrives(group);
        // became available without anybody hearing it
        db.sql("update presence set status = 'online' where user_id = ?")
                .param(ann.id())
                .update();
        assertThat(tickets.get(ticket.number()).assignee()).isNull();
        offer.everything();
        await().atMost(SOON)
                .until(() -> ann.id().equals(tickets.get(ticket.number()).assignee()));
    }

    @Test
    @Feature("A17")
    void whoJoinsTheGroupGetsWhatWaitsThere() {
        String group = desk.group();
        User ann = desk.agent(desk.group(), "online");
        Ticket ticket = desk.arrives(group);
        assertThat(ticket.pendingReason()).isEqualTo("assignment.nobodyInGroup|" + group);
        Api admin = people.as(Role.ADMIN);
        int version =
                admin.get("/groups/" + group).expect(200).json().at("/version").asInt();
        admin.patch("/groups/" + group, version, Map.of("members", List.of(Map.of("userId", ann.id()))))
                .expect(200);
        await().atMost(SOON)
                .until(() -> ann.id().equals(tickets.get(ticket.number()).assignee()));
    }

    @Autowired
    Desk people;

    private boolean waits(Ticket ticket) {
        return engine.runs(Waits.PROCESS, String.valueOf(ticket.number()));
    }

    private List<TicketEvent> reports(Ticket ticket) {
        return events.of(ticket.number(), null, 200).stream()
                .filter(e -> e.is("nobodyAvailable"))
                .toList();
    }
}
