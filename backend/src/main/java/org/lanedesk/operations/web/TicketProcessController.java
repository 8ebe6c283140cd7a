package org.lanedesk.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import org.lanedesk.engine.Inspection;
import org.lanedesk.engine.StuckJobs;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a ticket stands in its process: the drawing it runs by, with tokens and timers. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/process")
@Access(Right.DESK)
class TicketProcessController {
    private final Inspection inspection;
    private final StuckJobs stuck;
    private final Visibility visibility;
    private final CurrentUser user;

    TicketProcessController(Inspection inspection, StuckJobs stuck, Visibility visibility, CurrentUser user) {
        this.inspection = inspection;
        this.stuck = stuck;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping
    Inspection.View process(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        return inspection
                .of("ticketLifecycle", String.valueOf(number))
                .orElseThrow(() -> Problem.notFound("process", number));
    }

    @GetMapping("/stuck")
    @Operation(summary = "What is stuck in the processes of a ticket, in words")
    Page<StuckJobs.Waiting> stuck(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        return Page.all(stuck.of(String.valueOf(number)));
    }
}
