package org.lanedesk.studio.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.StuckJobs;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, by cause, and trying it again. */
@RestController
@RequestMapping("/api/v1/incidents")
@Access(Right.OPERATE)
class IncidentController {
    private final StuckJobs stuck;
    private final ApplicationEventPublisher events;

    IncidentController(StuckJobs stuck, ApplicationEventPublisher events) {
        this.stuck = stuck;
        this.events = events;
    }

    /** @param ids of single incidents, instead of a whole cause */
    record Wish(@Nullable String cause, @Nullable List<String> ids) {}

    @GetMapping
    @Access({Right.OPERATE, Right.DESIGN})
    @Operation(summary = "Incidents of running processes, grouped by cause")
    Page<StuckJobs.Group> list() {
        return Page.all(stuck.groups());
    }

    @PostMapping("/retry")
    @Transactional
    @Operation(summary = "Try again what is stuck: all of one cause, or single incidents")
    public Map<String, Integer> retry(@RequestBody Wish wish) {
        List<String> ids = wish.ids() == null ? List.of() : wish.ids();
        String cause = wish.cause();
        if (cause == null && ids.isEmpty()) {
            throw Problem.invalid("cause", "field.required");
        }
        int retried = cause == null ? stuck.retryIncidents(ids) : stuck.retry(cause);
        events.publishEvent(Audited.of(
                "incidents.retried", cause == null ? ids.toString() : cause, Map.of(), Map.of("retried", retried)));
        return Map.of("retried", retried);
    }
}
