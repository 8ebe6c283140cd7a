package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets of the shipped table: first reply 60 minutes of work, warning at 75 percent, next reply 120. */
@DeskTest
class SlaTest {
    @Autowired
    TestTickets desk;

    @Autowired
    ToldAboutSla told;

    @Autowired
    SlaClocks clocks;

    @Autowired
    Engine engine;

    @Autowired
    Schedules schedules;

    @Autowired
    org.lanedesk.people.Presences presences;

    private TestLine line;
    private long ticket;

    @BeforeEach
    void aTicketAroundTheClock() {
        line = desk.line("00:00-24:00");
        ticket = desk.open(line, "normal");
    }

    /** A ticket that stays in the queue. */
    private void nobodyIsThere() {
        presences.set(line.agent().id(), "away", null, "self");
        ticket = desk.open(line, "normal");
    }

    @Test
    @Feature({"D28", "C34", "D29"})
    void anUnansweredTicketIsWarnedOfOnceBeforeItsBreach() {
        nobodyIsThere();
        Ticket opened = desk.get(ticket);
        assertThat(opened.dueClock()).isEqualTo("firstReply");
        assertThat(opened.dueAt()).isEqualTo(opened.createdAt().plus(Duration.ofHours(1)));
        assertThat(opened.slaPolicy()).isEqualTo("Standard");
        assertThat(engine.runs("slaClock", Long.toString(ticket))).isTrue();
        assertThat(desk.count(ticket, "changed")).isZero();

        desk.pass(Duration.ofMinutes(46));
        await().until(() -> !told.warned(ticket).isEmpty());
        assertThat(desk.get(ticket).dueState()).isEqualTo("soon");
        assertThat(told.warned(ticket))
                .singleElement()
                .satisfies(w -> assertThat(w.recipients())
                        .containsExactlyInAnyOrder(
                                line.agent().id(), line.head().id()));
        assertThat(told.breached(ticket)).isEmpty();
        assertThat(desk.count(ticket, "slaWarned")).isEqualTo(1);
    }

    @Test
    @Feature({"D32", "C07"})
    void atTheBreachTheTicketIsOverdueAndTheHeadIsToldOnce() {
        desk.change(ticket, TicketField.ASSIGNEE, line.agent().id());
        desk.tell(ticket, "noteAdded", "agent");
        desk.tell(ticket, "agentReplied", "rule");
        desk.pass(Duration.ofMinutes(61));
        await().until(() -> !told.breached(ticket).isEmpty());
        Ticket late = desk.get(ticket);
        assertThat(late.overdue()).isTrue();
        assertThat(late.dueState()).isEqualTo("overdue");
        assertThat(desk.count(ticket, "slaBreached")).isEqualTo(1);
        assertThat(told.breached(ticket))
                .singleElement()
                .satisfies(b ->
                        assertThat(b.recipients()).containsExactly(line.head().id()));

        desk.pass(Duration.ofMinutes(30));
        await().until(() -> !told.escalated(ticket).isEmpty());
        assertThat(told.escalated(ticket))
                .singleElement()
                .satisfies(e -> assertThat(e.recipients())
                        .containsExactly(line.supervisor().id()));

        desk.tell(ticket, "agentReplied", "agent");
        desk.pass(Duration.ofMinutes(60));
        assertThat(desk.get(ticket).overdue()).isTrue();
        assertThat(told.breached(ticket)).hasSize(1);
        assertThat(clocks.all(ticket).get(0).state()).isEqualTo("missed");
    }

    @Test
    @Feature("D32")
    void ofAnUnassignedTicketTheLinesSupervisorIsTold() {
        nobodyIsThere();
        desk.pass(Duration.ofMinutes(61));
        await().until(() -> !told.breached(ticket).isEmpty());
        assertThat(told.breached(ticket).get(0).recipients())
                .containsExactly(line.supervisor().id());
    }

    @Test
    @Feature("C34")
    void anAnswerInTimeMeansNoWarning() {
        desk.pass(Duration.ofMinutes(44));
        desk.tell(ticket, "agentReplied", "agent");
        assertThat(desk.get(ticket).dueClock()).isEqualTo("resolution");
        desk.pass(Duration.ofMinutes(30));
        // another ticket's warning shows that the timers have run meanwhile
        long other = desk.open(line, "normal");
        desk.pass(Duration.ofMinutes(46));
        await().until(() -> !told.warned(other).isEmpty());
        assertThat(told.warned(ticket)).isEmpty();
        assertThat(told.breached(ticket)).isEmpty();
    }

    @Test
    void aRaisedPriorityShortensAndALoweredOneGivesBackButKeepsTheTimeSpent() {
        Instant created = desk.get(ticket).createdAt();
        desk.change(ticket, TicketField.PRIORITY, "urgent");
        assertThat(desk.get(ticket).dueAt()).isEqualTo(created.plus(Duration.ofMinutes(30)));
        desk.change(ticket, TicketField.PRIORITY, "normal");
        assertThat(desk.get(ticket).dueAt()).isEqualTo(created.plus(Duration.ofMinutes(60)));
    }

    @Test
    void waitingPausesResolutionOnlyAndSnoozingForTheClientToo() {
        desk.tell(ticket, "agentReplied", "agent");
        desk.change(ticket, TicketField.STATUS, "waiting");
        assertThat(desk.get(ticket).dueState()).isEqualTo("paused");
        desk.change(ticket, TicketField.STATUS, "open");
        assertThat(desk.get(ticket).dueState()).isEqualTo("ok");
        desk.change(ticket, TicketChange.of(TicketField.STATUS, "deferred").set(TicketField.DEFERRED_REASON, "client"));
        assertThat(desk.get(ticket).dueState()).isEqualTo("paused");
        desk.change(ticket, TicketField.DEFERRED_REASON, "team");
        assertThat(desk.get(ticket).dueState()).isEqualTo("ok");
    }

    @Test
    void resolvedStopsClosedEndsReopenedStartsAnew() {
        desk.change(ticket, TicketChange.of(TicketField.STATUS, "resolved").as("resolved"));
        assertThat(desk.get(ticket).dueAt()).isNull();
        assertThat(clocks.open(ticket)).isEmpty();
        desk.change(ticket, TicketChange.of(TicketField.STATUS, "closed").as("closed"));
        assertThat(engine.runs("slaClock", Long.toString(ticket))).isFalse();
        desk.inTransaction(() -> {
            desk.tell(ticket, "clientReplied", "client");
            desk.change(ticket, TicketChange.of(TicketField.STATUS, "open").as("reopened"));
        });
        assertThat(clocks.open(ticket)).extracting(SlaClock::kind).contains(ClockKind.RESOLUTION);
        assertThat(engine.runs("slaClock", Long.toString(ticket))).isTrue();
    }

    @Test
    void aManualDeadlineDrivesTheOrderWhenItIsEarlier() {
        Instant deadline = desk.get(ticket).createdAt().plus(Duration.ofMinutes(20));
        desk.change(ticket, TicketField.MANUAL_DUE_AT, deadline);
        assertThat(desk.get(ticket).dueAt()).isEqualTo(deadline);
        assertThat(desk.get(ticket).dueClock()).isEqualTo("manual");
    }

    @Test
    @Feature("R04")
    void aChangedScheduleCountsAnew() {
        Instant before = desk.get(ticket).dueAt();
        ScheduleDefinition half = TestTickets.everyDay("00:00-00:01");
        schedules.save(line.line(), LocalizedText.of("Short"), half, false, 0);
        assertThat(desk.get(ticket).dueAt()).isAfter(before.plus(Duration.ofDays(20)));
    }

    @Test
    @Feature("N06")
    void theProofSumsUpToTheTarget() {
        assertThat(clocks.open(ticket)).allSatisfy(clock -> {
            Proof proof = Proof.of(clock, desk.get(ticket).createdAt(), schedules::orAlways);
            assertThat(proof.sumSeconds()).isEqualTo(clock.target().working().toSeconds());
        });
        assertThat(List.copyOf(clocks.open(ticket))).hasSize(2);
    }
}
