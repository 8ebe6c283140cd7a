package org.lanedesk.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.assignment.Assignments;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a ticket, decided by people. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/actions")
@Access(Right.DESK)
class AssignmentController {
    private final Assignments assignments;
    private final MayAssign may;
    private final AssignmentJson json;
    private final UnitOfWork work;

    AssignmentController(Assignments assignments, MayAssign may, AssignmentJson json, UnitOfWork work) {
        this.assignments = assignments;
        this.may = may;
        this.json = json;
        this.work = work;
    }

    /** A person, a group, both, or a strategy. */
    record Target(
            @Nullable UUID assignee,
            @Nullable String group,
            @Nullable String strategy) {}

    /** @param from who had it when the person looked; left out = nobody */
    record Take(@Nullable UUID from) {}

    @PostMapping("/assign")
    @Operation(summary = "Give the ticket to a person, a group or by a strategy")
    AssignmentJson.View assign(@PathVariable long number, @RequestBody Target target) {
        Cause cause = Cause.agent(may.assign(number));
        return json.of(work.get(() -> assign(number, target, cause)));
    }

    private Ticket assign(long number, Target target, Cause cause) {
        if (target.group() == null && target.assignee() == null) {
            if (target.strategy() == null) {
                throw Problem.invalid("assignee", "field.required");
            }
            return assignments.byStrategy(number, target.strategy(), Map.of(), cause);
        }
        if (target.assignee() == null) {
            return assignments.toGroup(number, Objects.requireNonNull(target.group()), cause);
        }
        if (target.group() != null) {
            assignments.toGroup(number, target.group(), cause);
        }
        return assignments.toPerson(number, target.assignee(), cause);
    }

    @PostMapping("/take")
    @Operation(summary = "Take the ticket; refused with both names when somebody else was faster")
    AssignmentJson.View take(@PathVariable long number, @RequestBody(required = false) @Nullable Take body) {
        Actor actor = may.assign(number);
        UUID from = body == null ? null : body.from();
        return json.of(work.get(() -> assignments.take(number, actor, from)));
    }

    @PostMapping("/unassign")
    @Operation(summary = "Put the ticket back into its group's queue")
    AssignmentJson.View unassign(@PathVariable long number) {
        Cause cause = Cause.agent(may.assign(number));
        return json.of(work.get(() -> assignments.unassign(number, cause)));
    }
}
