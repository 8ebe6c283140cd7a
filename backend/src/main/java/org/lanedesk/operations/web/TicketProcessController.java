package org.lanedesk.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
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

    /** @param instance an id of {@link #runs}; without it the life of the ticket */
    @GetMapping
    @Operation(summary = "The drawing of a process of the ticket: way, tokens, timers, incidents, variables")
    Inspection.View process(@PathVariable long number, @RequestParam(required = false) @Nullable String instance) {
        visibility.require(user.get(), number, Reach.READ);
        String key = String.valueOf(number);
        return (instance == null ? inspection.of("ticketLifecycle", key) : inspection.run(instance, key))
                .orElseThrow(() -> Problem.notFound("process", instance == null ? key : instance));
    }

    @GetMapping("/runs")
    @Operation(summary = "All processes of a ticket, running or over, the oldest first")
    Page<Inspection.Run> runs(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        return Page.all(inspection.runs(String.valueOf(number)));
    }

    @GetMapping("/stuck")
    @Operation(summary = "What is stuck in the processes of a ticket, in words")
    Page<StuckJobs.Waiting> stuck(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        return Page.all(stuck.of(String.valueOf(number)));
    }
}
