package org.lanedesk.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.assignment.Assignments;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
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

    AssignmentController(Assignments assignments, MayAssign may, AssignmentJson json) {
        this.assignments = assignments;
        this.may = may;
        this.json = json;
    }

    /** Exactly one of the three. */
    record Target(@Nullable UUID assignee, @Nullable String group, @Nullable String strategy) {}

    /** @param from who had it when the person looked; left out = nobody */
    record Take(@Nullable UUID from) {}

    @PostMapping("/assign")
    @Operation(summary = "Give the ticket to a person, a group or by a strategy")
    AssignmentJson.View assign(@PathVariable long number, @RequestBody Target target) {
        Cause cause = Cause.agent(may.assign(number));
        if (target.assignee() != null && target.group() != null) {
            assignments.toGroup(number, target.group(), cause);
        }
        Ticket ticket;
        if (target.assignee() != null) {
            ticket = assignments.toPerson(number, target.assignee(), cause);
        } else if (target.group() != null) {
            ticket = assignments.toGroup(number, target.group(), cause);
        } else if (target.strategy() != null) {
            ticket = assignments.byStrategy(number, target.strategy(), Map.of(), cause);
        } else {
            throw Problem.invalid("assignee", "field.required");
        }
        return json.of(ticket);
    }

    @PostMapping("/take")
    @Operation(summary = "Take the ticket; refused with both names when somebody else was faster")
    AssignmentJson.View take(@PathVariable long number, @RequestBody(required = false) @Nullable Take body) {
        return json.of(assignments.take(number, may.assign(number), body == null ? null : body.from()));
    }

    @PostMapping("/unassign")
    @Operation(summary = "Put the ticket back into its group's queue")
    AssignmentJson.View unassign(@PathVariable long number) {
        return json.of(assignments.unassign(number, Cause.agent(may.assign(number))));
    }
}
