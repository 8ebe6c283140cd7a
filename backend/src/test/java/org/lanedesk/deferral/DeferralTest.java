package org.lanedesk.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.engine.Engine;
import org.lanedesk.people.Presences;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.TestTickets;
import org.lanedesk.test.TestTickets.TestLine;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class DeferralTest {
    @Autowired
    TestTickets desk;

    @Autowired
    Deferrals deferrals;

    @Autowired
    ReturnTicket returning;

    @Autowired
    ToldAboutReturns told;

    @Autowired
    Engine engine;

    @Autowired
    Presences presences;

    @Autowired
    Schedules schedules;

    @Autowired
    DomainClock clock;

    private TestLine line;
    private long ticket;

    @BeforeEach
    void aTicketOfAnAgentWhoIsHere() {
        line = desk.line("00:00-24:00");
        ticket = desk.open(line, "normal");
        desk.change(ticket, TicketField.ASSIGNEE, line.agent().id());
    }

    @Test
    @Feature({"C03", "D24", "D25"})
    void itComesBackAtItsTimeNeverEarlierAndOnce() {
        Instant until = clock.instant().plus(Duration.ofHours(2));
        park(request(until.toString(), null, null, "date"));
        Ticket parked = desk.get(ticket);
        assertThat(parked.statusClass()).isEqualTo(StatusClass.DEFERRED);
        assertThat(parked.deferredUntil()).isEqualTo(until);

        desk.pass(Duration.ofHours(2).minusSeconds(20));
        assertThat(returning.due(ticket)).isFalse();
        desk.pass(Duration.ofSeconds(20));
        Instant due = clock.instant();
        await().until(() -> !told.of(ticket).isEmpty());
        assertThat(Duration.between(due, clock.instant())).isLessThan(Duration.ofSeconds(5));

        Ticket back = desk.get(ticket);
        assertThat(back.statusClass()).isEqualTo(StatusClass.OPEN);
        assertThat(back.returned()).isTrue();
        assertThat(back.deferredUntil()).isNull();
        assertThat(back.assignee()).isEqualTo(line.agent().id());
        assertThat(told.of(ticket)).singleElement().satisfies(event -> {
            assertThat(event.at()).isAfterOrEqualTo(until);
            assertThat(event.recipients()).containsExactly(line.agent().id());
            assertThat(event.cause()).isEqualTo("time");
        });
        assertThat(engine.runs("ticketDeferral", Long.toString(ticket))).isFalse();
        desk.tell(ticket, "noteAdded", "agent");
        assertThat(desk.get(ticket).returned()).isFalse();
    }

    @Test
    @Feature("D24")
    void ofAnAgentWhoIsAwayItGoesToTheGroup() {
        park(request(null, null, "PT1H", "date"));
        presences.set(line.agent().id(), "away", null, "self");
        desk.pass(Duration.ofHours(1));
        await().until(() -> !told.of(ticket).isEmpty());
        assertThat(desk.get(ticket).assignee()).isNull();
        assertThat(desk.get(ticket).group()).isEqualTo(line.group());
        assertThat(told.of(ticket).get(0).recipients())
                .contains(line.agent().id(), line.head().id());
    }

    @Test
    @Feature("C29")
    void theClientsReplyReturnsAtOnceANoteDoesNot() {
        park(request(clock.instant().plus(Duration.ofDays(3)).toString(), null, null, "date"));
        desk.tell(ticket, "noteAdded", "agent");
        desk.tell(ticket, "automaticReceived", "client");
        assertThat(desk.get(ticket).statusClass()).isEqualTo(StatusClass.DEFERRED);
        desk.tell(ticket, "clientReplied", "client");
        assertThat(desk.get(ticket).statusClass()).isEqualTo(StatusClass.OPEN);
        assertThat(told.of(ticket))
                .singleElement()
                .satisfies(e -> assertThat(e.cause()).isEqualTo("client"));
        assertThat(engine.runs("ticketDeferral", Long.toString(ticket))).isFalse();
    }

    @Test
    @Feature({"C21", "D38"})
    void withoutADateThereIsALimitOfThirtyDays() {
        park(new DeferRequest(null, null, null, true, "client", null));
        Instant requested = deferrals.running(ticket).orElseThrow().requestedAt();
        assertThat(desk.get(ticket).deferredUntil()).isEqualTo(requested.plus(Duration.ofDays(30)));
    }

    @Test
    @Feature("C29")
    void theOtherTeamsCompletionReturnsIt() {
        park(new DeferRequest(null, null, null, null, "team", line.group()));
        deferrals.teamAnswered(ticket);
        assertThat(desk.get(ticket).statusClass()).isEqualTo(StatusClass.OPEN);
        assertThat(told.of(ticket).get(0).cause()).isEqualTo("team");
    }

    @Test
    @Feature("D24")
    void closedMeanwhileItStaysClosed() {
        park(request(null, null, "PT1H", "date"));
        desk.change(ticket, TicketChange.of(TicketField.STATUS, "closed").as("closed"));
        assertThat(engine.runs("ticketDeferral", Long.toString(ticket))).isFalse();
        assertThat(deferrals.of(ticket))
                .singleElement()
                .satisfies(d -> assertThat(d.endCause()).isEqualTo("closed"));
        assertThat(desk.get(ticket).deferredUntil()).isNull();
        assertThatThrownBy(() -> deferrals.request(ticket, request(null, 1, null, "date"), Cause.system()))
                .hasMessageStartingWith("deferral.over");
    }

    @Test
    @Feature("D23")
    void wrongRequestsAreRefusedInWords() {
        assertRefused(request(clock.instant().minusSeconds(1).toString(), null, null, "date"), "deferral.past");
        assertRefused(request("tomorrow", null, null, "date"), "deferral.moment");
        assertRefused(request(null, null, null, "date"), "deferral.when");
        assertRefused(request(null, 0, null, "date"), "deferral.days");
        assertRefused(request(null, null, "soon", "date"), "deferral.duration");
        assertRefused(request(null, 1, null, "weather"), "deferral.reason");
        assertThat(deferrals.of(ticket)).isEmpty();
    }

    @Test
    @Feature("C30")
    void aHolidayAddedLaterMovesRelativeTimesOnly() {
        Instant until = clock.instant().plus(Duration.ofDays(2));
        long fixed = desk.open(line, "normal");
        desk.inTransaction(() -> {
            deferrals.request(fixed, request(until.toString(), null, null, "date"), Cause.system());
            deferrals.park(fixed);
        });
        park(request(null, null, "PT48H", "date"));
        Instant before = desk.get(ticket).deferredUntil();
        schedules.save(line.line(), LocalizedText.of("Mornings"), TestTickets.everyDay("00:00-12:00"), false, 0);
        assertThat(desk.get(ticket).deferredUntil()).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(desk.get(fixed).deferredUntil()).isEqualTo(until);
    }

    @Test
    @Feature("C30")
    void anExplicitTimeIsKeptOutsideOfWorkAndTheReminderWaits() {
        ScheduleDefinition later =
                new ScheduleDefinition("UTC", Map.of("mon", java.util.List.of("09:00-10:00")), java.util.List.of());
        schedules.save(line.line(), LocalizedText.of("Mondays"), later, false, 0);
        Instant saturday = Instant.parse("2030-01-05T12:00:00Z");
        Deferrals.Preview preview = deferrals.preview(ticket, request(saturday.toString(), null, null, "date"));
        assertThat(preview.at()).isEqualTo(saturday);
        assertThat(preview.open()).isFalse();
        assertThat(preview.remindAt()).isEqualTo(Instant.parse("2030-01-07T09:00:00Z"));
    }

    @Test
    void snoozingAgainReplacesAndWakingEnds() {
        park(request(null, null, "PT1H", "date"));
        park(request(null, null, "PT5H", "date"));
        assertThat(deferrals.of(ticket)).extracting(Deferral::state).containsExactly("parked", "over");
        assertThat(engine.awaits("ticketDeferral", Long.toString(ticket))).contains("deferral.wakeRequested");
        desk.inTransaction(() -> deferrals.wake(ticket));
        assertThat(desk.get(ticket).statusClass()).isEqualTo(StatusClass.OPEN);
        assertThatThrownBy(() -> desk.inTransaction(() -> deferrals.wake(ticket)))
                .hasMessageStartingWith("deferral.notParked");
    }

    private void park(DeferRequest request) {
        desk.inTransaction(() -> {
            deferrals.request(ticket, request, new Cause("agent", "x", "Ann", Map.of(), 0));
            deferrals.park(ticket);
        });
    }

    private void assertRefused(DeferRequest request, String code) {
        assertThatThrownBy(() -> deferrals.request(ticket, request, Cause.system()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.errors())
                                .singleElement()
                                .satisfies(e -> assertThat(e.code()).isEqualTo(code)));
    }

    private static DeferRequest request(
            @Nullable String until, @Nullable Integer days, @Nullable String duration, String reason) {
        return new DeferRequest(until, days, duration, null, reason, null);
    }
}
