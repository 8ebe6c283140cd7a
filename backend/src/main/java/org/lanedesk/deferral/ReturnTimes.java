package org.lanedesk.deferral;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Groups;
import org.lanedesk.schedule.LineSchedules;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks a request and works out when the ticket comes back: explicit times exactly, relative ones in the schedule of
 * the ticket's line (row C30), otherwise the safety limit (row C21).
 */
@Component
class ReturnTimes {
    private static final Set<String> REASONS = Set.of("client", "team", "date");
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);
    private final Schedules schedules;
    private final LineSchedules lines;
    private final Groups groups;
    private final DomainClock clock;
    private final Duration limit;

    ReturnTimes(
            Schedules schedules,
            LineSchedules lines,
            Groups groups,
            DomainClock clock,
            @Value("${lanedesk.deferral.limit:30d}") Duration limit) {
        this.schedules = schedules;
        this.lines = lines;
        this.groups = groups;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * @return the deferral as it would be, not stored
     * @throws Problem 422 naming the wrong field in words, 409 when the ticket is over
     */
    Deferral plan(Ticket ticket, DeferRequest request, Cause cause) {
        if (!ticket.statusClass().live() || ticket.mergedInto() != null) {
            throw Problem.of(409, "deferral.over", ticket.number());
        }
        Instant now = clock.instant();
        Instant until = request.until() == null ? null : until(request.until(), now);
        DeferRequest.Relative relative = request.relative();
        if (until != null && relative.given()) {
            throw Problem.invalid("until", "deferral.oneTime");
        }
        String reason = reason(request, until != null || relative.given());
        Deferral plan = new Deferral(
                Ids.next(),
                ticket.number(),
                "requested",
                reason,
                reason.equals("team") ? team(request.team()) : null,
                until,
                relative.workingDays(),
                relative.working(),
                lines.keyOf(ticket.line()),
                now,
                now,
                cause.actor(),
                cause.name(),
                null,
                null,
                null,
                null);
        return plan.returning(count(plan));
    }

    /** Counts the moment anew from the same start, such as after a change of the schedule. */
    Instant count(Deferral plan) {
        if (plan.explicitUntil() != null) {
            return plan.explicitUntil();
        }
        if (!plan.relative()) {
            return plan.requestedAt().plus(limit);
        }
        WorkingTime time = schedules.orAlways(plan.schedule());
        Instant after =
                plan.workingDays() > 0 ? time.plusDays(plan.requestedAt(), plan.workingDays()) : plan.requestedAt();
        return time.plus(after, plan.working());
    }

    /** @return {@code at} itself when work is on, else when it starts again (rows C30, D25) */
    Instant reminder(String schedule, Instant at) {
        return schedules.orAlways(schedule).nextOpen(at);
    }

    private static Instant until(String text, Instant now) {
        Instant until;
        try {
            until = OffsetDateTime.parse(text.trim()).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid("until", "deferral.moment");
        }
        if (!until.isAfter(now)) {
            throw Problem.invalid("until", "deferral.past");
        }
        if (until.isAfter(now.plus(FARTHEST))) {
            throw Problem.invalid("until", "deferral.far");
        }
        return until;
    }

    private static String reason(DeferRequest request, boolean timed) {
        boolean untilReply = Boolean.TRUE.equals(request.untilReply());
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            if (request.team() != null) {
                return "team";
            }
            if (!untilReply && !timed) {
                throw Problem.invalid("until", "deferral.when");
            }
            return untilReply ? "client" : "date";
        }
        if (!REASONS.contains(reason)) {
            throw Problem.invalid("reason", "deferral.reason");
        }
        if (reason.equals("date") && !timed && !untilReply) {
            throw Problem.invalid("until", "deferral.when");
        }
        return reason;
    }

    /** Which team is worth saying, but whoever waits for one that is no group here may leave it out. */
    private @Nullable String team(@Nullable String team) {
        if (team == null || team.isBlank()) {
            return null;
        }
        if (groups.find(team).isEmpty()) {
            throw Problem.invalid("team", "deferral.noTeam", team);
        }
        return team;
    }
}
