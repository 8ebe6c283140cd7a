package org.lanedesk.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.assignment.WaitingTickets;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Waiting for agent": tickets for which nobody is free, each with its reason (A17). */
@RestController
@RequestMapping("/api/v1/assignment/waiting")
@Access(Right.DESK)
class WaitingController {
    private static final int MOST = 200;
    private final WaitingTickets tickets;
    private final MayAssign may;
    private final AssignmentJson json;

    WaitingController(WaitingTickets tickets, MayAssign may, AssignmentJson json) {
        this.tickets = tickets;
        this.may = may;
        this.json = json;
    }

    /**
     * @param limitAt when a supervisor is told
     * @param reportedAt when he was told
     */
    record View(
            long number,
            String subject,
            String priority,
            String channelKind,
            Map<String, Object> group,
            @Nullable Instant since,
            @Nullable String reason,
            @Nullable Instant limitAt,
            @Nullable Instant reportedAt) {}

    @GetMapping
    @Operation(summary = "Tickets that wait for an agent: highest priority first, then the oldest; at most 200")
    Page<View> waiting() {
        return Page.all(tickets.visible(may.visible("t"), MOST).stream()
                .map(row -> new View(
                        row.number(),
                        row.subject(),
                        row.priority(),
                        row.channelKind(),
                        json.group(row.group(), row.groupName()),
                        row.since(),
                        json.words(row.reason()),
                        row.limitAt(),
                        row.reportedAt()))
                .toList());
    }
}
