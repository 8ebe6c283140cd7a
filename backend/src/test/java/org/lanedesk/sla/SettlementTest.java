package org.lanedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.test.Feature;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvent;

/** The clocks of one ticket by events, without any store. Office hours are Mon-Fri 9-18 UTC; 2026-11-23 is a Monday. */
class SettlementTest {
    private static final WorkingTime OFFICE = new ScheduleDefinition(
                    "UTC",
                    Map.of(
                            "mon", List.of("09:00-18:00"),
                            "tue", List.of("09:00-18:00"),
                            "wed", List.of("09:00-18:00"),
                            "thu", List.of("09:00-18:00"),
                            "fri", List.of("09:00-18:00")),
                    List.of())
            .workingTime();
    private static final Function<String, WorkingTime> TIMES =
            key -> key.equals("office") ? OFFICE : WorkingTime.ALWAYS;

    private Waits waits = Waits.opened(7, at("2026-11-23T17:30:00Z"));
    private final Map<ClockKind, SlaTarget> targets = new HashMap<>(Map.of(
            ClockKind.FIRST_REPLY, target("office", 60),
            ClockKind.NEXT_REPLY, target("office", 120),
            ClockKind.RESOLUTION, target("office", 480)));
    private final Map<ClockKind, String> pauses = new HashMap<>();
    private List<SlaClock> clocks = List.of();

    @Test
    @Feature("D28")
    void theFirstReplyIsDueAfterAnHourOfWork() {
        settle("2026-11-23T17:30:00Z", false);
        assertThat(clock(ClockKind.FIRST_REPLY).dueAt()).isEqualTo(at("2026-11-24T09:30:00Z"));
        assertThat(clock(ClockKind.FIRST_REPLY).warnAt()).isEqualTo(at("2026-11-24T09:15:00Z"));
        assertThat(clock(ClockKind.RESOLUTION).dueAt()).isEqualTo(at("2026-11-24T16:30:00Z"));
        assertThat(clocks).noneMatch(c -> c.kind() == ClockKind.NEXT_REPLY);
    }

    @Test
    void settlingTwiceChangesNothing() {
        settle("2026-11-23T17:30:00Z", false);
        List<SlaClock> first = clocks;
        settle("2026-11-23T17:45:00Z", false);
        assertThat(clocks).isEqualTo(first);
    }

    @Test
    @Feature("C07")
    void onlyAnAgentsReplyStopsTheFirstReplyAndForGood() {
        settle("2026-11-23T17:30:00Z", false);
        hear("noteAdded", "agent", "2026-11-23T17:31:00Z");
        hear("agentReplied", "rule", "2026-11-23T17:32:00Z");
        hear("agentReplied", "thirdParty", "2026-11-23T17:33:00Z");
        settle("2026-11-23T17:33:00Z", false);
        assertThat(clock(ClockKind.FIRST_REPLY).open()).isTrue();

        hear("agentReplied", "agent", "2026-11-23T17:40:00Z");
        settle("2026-11-23T17:40:00Z", false);
        assertThat(clock(ClockKind.FIRST_REPLY).state()).isEqualTo("met");
        assertThat(clock(ClockKind.FIRST_REPLY).stoppedAt()).isEqualTo(at("2026-11-23T17:40:00Z"));
        assertThat(clock(ClockKind.FIRST_REPLY).dueAt()).isEqualTo(at("2026-11-24T09:30:00Z"));

        hear("clientReplied", "client", "2026-11-24T10:00:00Z");
        hear("clientReplied", "client", "2026-11-24T10:30:00Z");
        settle("2026-11-24T10:30:00Z", false);
        assertThat(running(ClockKind.FIRST_REPLY)).isFalse();
        assertThat(clock(ClockKind.NEXT_REPLY).dueAt()).isEqualTo(at("2026-11-24T12:00:00Z"));

        hear("agentReplied", "agent", "2026-11-24T11:00:00Z");
        settle("2026-11-24T11:00:00Z", false);
        assertThat(running(ClockKind.NEXT_REPLY)).isFalse();
    }

    @Test
    void waitingPausesResolutionAndTheSumOfTheProofIsTheTarget() {
        settle("2026-11-23T17:30:00Z", false);
        pauses.put(ClockKind.RESOLUTION, "waiting");
        settle("2026-11-24T10:00:00Z", false);
        assertThat(clock(ClockKind.RESOLUTION).dueAt()).isNull();
        assertThat(clock(ClockKind.RESOLUTION).state()).isEqualTo("paused");
        assertThat(clock(ClockKind.FIRST_REPLY).dueAt()).isEqualTo(at("2026-11-24T09:30:00Z"));

        pauses.clear();
        settle("2026-11-24T12:00:00Z", false);
        SlaClock resolution = clock(ClockKind.RESOLUTION);
        assertThat(resolution.dueAt()).isEqualTo(at("2026-11-25T09:30:00Z"));
        assertThat(resolution.spent(at("2026-11-25T09:30:00Z"), TIMES)).isEqualTo(Duration.ofHours(8));
        Proof proof = Proof.of(resolution, at("2026-11-24T12:00:00Z"), TIMES);
        assertThat(proof.sumSeconds()).isEqualTo(Duration.ofHours(8).toSeconds());
        assertThat(proof.pieces()).anyMatch(p -> "waiting".equals(p.pausedBy()));
    }

    @Test
    void aHigherPriorityMayOnlyShortenAndKeepsTheTimeSpent() {
        settle("2026-11-23T09:00:00Z", false, "2026-11-23T09:00:00Z");
        targets.put(ClockKind.FIRST_REPLY, target("office", 90));
        targets.put(ClockKind.RESOLUTION, target("office", 240));
        settle("2026-11-23T09:30:00Z", true);
        assertThat(clock(ClockKind.FIRST_REPLY).dueAt()).isEqualTo(at("2026-11-23T10:00:00Z"));
        assertThat(clock(ClockKind.RESOLUTION).dueAt()).isEqualTo(at("2026-11-23T13:00:00Z"));

        targets.put(ClockKind.FIRST_REPLY, target("office", 120));
        settle("2026-11-23T09:40:00Z", false);
        assertThat(clock(ClockKind.FIRST_REPLY).dueAt()).isEqualTo(at("2026-11-23T11:00:00Z"));
    }

    @Test
    void anotherScheduleCountsFromItsChangeOn() {
        settle("2026-11-23T17:00:00Z", false, "2026-11-23T17:00:00Z");
        targets.put(ClockKind.RESOLUTION, target("always", 480));
        settle("2026-11-23T20:00:00Z", false);
        // one hour of the office, then seven around the clock
        assertThat(clock(ClockKind.RESOLUTION).dueAt()).isEqualTo(at("2026-11-24T03:00:00Z"));
    }

    @Test
    void resolvingStopsAllAndReopeningStartsAnew() {
        settle("2026-11-23T17:30:00Z", false);
        hear("agentReplied", "agent", "2026-11-23T17:35:00Z");
        waits = waits.live(false, at("2026-11-23T17:40:00Z"));
        settle("2026-11-23T17:40:00Z", false);
        assertThat(clocks).noneMatch(SlaClock::open);
        assertThat(clock(ClockKind.RESOLUTION).state()).isEqualTo("met");

        hear("clientReplied", "client", "2026-11-24T10:00:00Z");
        waits = waits.live(true, at("2026-11-24T10:00:00Z"));
        settle("2026-11-24T10:00:00Z", false);
        assertThat(clock(ClockKind.NEXT_REPLY).dueAt()).isEqualTo(at("2026-11-24T12:00:00Z"));
        assertThat(clock(ClockKind.RESOLUTION).dueAt()).isEqualTo(at("2026-11-24T18:00:00Z"));
        assertThat(running(ClockKind.FIRST_REPLY)).isFalse();
    }

    @Test
    @Feature("C34")
    void warningAndBreachAreTwoMomentsEachOnce() {
        settle("2026-11-23T09:00:00Z", false, "2026-11-23T09:00:00Z");
        SlaClock clock = clock(ClockKind.FIRST_REPLY);
        assertThat(clock.next()).isEqualTo(new Moment(clock.id(), "warning", at("2026-11-23T09:45:00Z")));
        clock = clock.with(clock.past().warned(at("2026-11-23T09:45:00Z")));
        assertThat(clock.next()).isEqualTo(new Moment(clock.id(), "breach", at("2026-11-23T10:00:00Z")));
        clock = clock.with(clock.past().breached(at("2026-11-23T10:00:00Z")).nextStep(clock.dueAt()));
        assertThat(clock.next()).isEqualTo(new Moment(clock.id(), "step", at("2026-11-23T10:00:00Z")));
        clock = clock.with(clock.past().stepped(null));
        assertThat(clock.next()).isNull();
    }

    @Test
    @Feature({"C08", "D28", "D32"})
    void whatWasMissedStaysMissedWhenThePriorityIsRaised() {
        settle("2026-11-23T09:00:00Z", false, "2026-11-23T09:00:00Z");
        SlaClock missed = clock(ClockKind.FIRST_REPLY);
        clocks = clocks.stream()
                .map(c -> c.equals(missed) ? c.with(c.past().breached(at("2026-11-23T10:00:00Z"))) : c)
                .toList();
        targets.put(ClockKind.FIRST_REPLY, target("office", 30));
        targets.put(ClockKind.RESOLUTION, target("office", 240));
        settle("2026-11-23T10:30:00Z", true);
        assertThat(clock(ClockKind.FIRST_REPLY).dueAt()).isEqualTo(at("2026-11-23T10:00:00Z"));
        assertThat(clock(ClockKind.FIRST_REPLY).target()).isEqualTo(missed.target());
        assertThat(clock(ClockKind.RESOLUTION).dueAt()).isEqualTo(at("2026-11-23T13:00:00Z"));
    }

    @Test
    void mergedAndUnwantedClocksAreVoid() {
        settle("2026-11-23T17:30:00Z", false);
        targets.remove(ClockKind.FIRST_REPLY);
        settle("2026-11-23T17:31:00Z", false);
        assertThat(clock(ClockKind.FIRST_REPLY).state()).isEqualTo("void");
    }

    private void hear(String type, String by, String at) {
        Cause cause = new Cause(by, null, by, Map.of(), 0);
        waits = waits.after(new TicketEvent(UUID.randomUUID(), at(at), type, 7, cause, Map.of(), Map.of()));
    }

    private void settle(String now, boolean raised, String opened) {
        waits = Waits.opened(7, at(opened));
        settle(now, raised);
    }

    private void settle(String now, boolean raised) {
        List<SlaClock> open = clocks.stream().filter(SlaClock::open).toList();
        List<SlaClock> settled =
                new Settlement(waits, targets, pauses, raised, "resolved", at(now), TIMES).settle(open);
        List<SlaClock> all = new java.util.ArrayList<>(clocks);
        all.removeAll(open);
        all.addAll(settled);
        clocks = all;
    }

    private SlaClock clock(ClockKind kind) {
        return clocks.stream().filter(c -> c.kind() == kind).reduce((a, b) -> b).orElseThrow();
    }

    private boolean running(ClockKind kind) {
        return clocks.stream().anyMatch(c -> c.kind() == kind && c.open());
    }

    private static SlaTarget target(String schedule, long minutes) {
        return new SlaTarget(
                "Test",
                schedule,
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(minutes).multipliedBy(3).dividedBy(4));
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}
