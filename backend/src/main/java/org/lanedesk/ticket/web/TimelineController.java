package org.lanedesk.ticket.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
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
    private final Reason reasons;

    TimelineController(TicketEvents events, Visibility visibility, CurrentUser user, Reason reasons) {
        this.reasons = reasons;
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
        static Entry of(TicketEvent e, UnaryOperator<Map<String, Object>> inWords) {
            return new Entry(
                    e.id(),
                    e.at(),
                    e.type(),
                    new Doer(e.cause().actor(), e.cause().name()),
                    e.cause().changedBy(),
                    e.cause().detail(),
                    inWords.apply(e.before()),
                    inWords.apply(e.after()));
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
        return new Page<>(found.stream().map(e -> Entry.of(e, this::inWords)).toList(), next, null);
    }

    /** A reason is stored as a code with its arguments and told in the reader's language. */
    private Map<String, Object> inWords(Map<String, Object> values) {
        String key = TicketField.PENDING_REASON.key();
        if (!(values.get(key) instanceof String stored)) {
            return values;
        }
        Map<String, Object> told = new LinkedHashMap<>(values);
        told.put(key, String.valueOf(reasons.text(stored, user.get().locale())));
        return told;
    }
}
