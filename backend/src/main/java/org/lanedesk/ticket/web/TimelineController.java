package org.lanedesk.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to a ticket, with who or what did it. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/timeline")
@Access(Right.DESK)
class TimelineController {
    private final TicketEvents events;
    private final Visibility visibility;
    private final CurrentUser user;

    TimelineController(TicketEvents events, Visibility visibility, CurrentUser user) {
        this.events = events;
        this.visibility = visibility;
        this.user = user;
    }

    record Doer(@Nullable String id, String name) {}

    record Entry(
            UUID id,
            Instant at,
            String type,
            Doer actor,
            String changedBy,
            Map<String, Object> cause,
            Map<String, Object> before,
            Map<String, Object> after) {
        static Entry of(TicketEvent e) {
            return new Entry(
                    e.id(),
                    e.at(),
                    e.type(),
                    new Doer(e.cause().actor(), e.cause().name()),
                    e.cause().changedBy(),
                    e.cause().detail(),
                    e.before(),
                    e.after());
        }
    }

    @GetMapping
    Page<Entry> list(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "200") int size) {
        visibility.require(user.get(), number, Reach.READ);
        int limit = Math.min(Math.max(size, 1), 500);
        List<TicketEvent> found = events.of(number, cursor, limit);
        String next = found.size() == limit ? found.get(0).id().toString() : null;
        return new Page<>(found.stream().map(Entry::of).toList(), next, null);
    }
}
