package org.lanedesk.ticket.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.DeskCounter;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.TicketVerbs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets: lists, one, changes, verbs. */
@RestController
@RequestMapping("/api/v1/tickets")
@Access(Right.DESK)
class TicketController {
    private final TicketList list;
    private final TicketCounts counts;
    private final TicketVerbs verbs;
    private final TicketPatch patch;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork work;
    private final List<DeskCounter> counters;

    TicketController(
            TicketList list,
            TicketCounts counts,
            TicketVerbs verbs,
            TicketPatch patch,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork work,
            List<DeskCounter> counters) {
        this.counters = counters;
        this.list = list;
        this.counts = counts;
        this.verbs = verbs;
        this.patch = patch;
        this.visibility = visibility;
        this.user = user;
        this.work = work;
    }

    /** {@code view} is built-in or kept; {@code filter} (JSON) and {@code q} narrow it; {@code total} asks for the count. */
    @GetMapping
    Page<TicketJson> list(
            @RequestParam(defaultValue = "active") String view,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean total) {
        return list.page(user.get(), new TicketQuery.Asked(view, filter, q), sort, cursor, size, total);
    }

    @GetMapping("/summary")
    TicketCounts.Summary summary(
            @RequestParam(defaultValue = "active") String view,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String q) {
        return counts.summary(user.get(), new TicketQuery.Asked(view, filter, q));
    }

    @GetMapping("/counters")
    Map<String, Object> counters() {
        Actor actor = user.get();
        Map<String, Object> all = this.counts.rail(actor);
        counters.forEach(c -> all.put(c.name(), c.count(actor)));
        return all;
    }

    @GetMapping("/{number}")
    ResponseEntity<TicketJson> one(@PathVariable long number) {
        return answer(number);
    }

    @PatchMapping("/{number}")
    ResponseEntity<TicketJson> change(
            @PathVariable long number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String base,
            @RequestBody Map<String, Object> values) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.FULL);
        work.run(() -> patch.apply(number, base, values, actor));
        return answer(number);
    }

    @PostMapping("/{number}/actions/resolve")
    ResponseEntity<TicketJson> resolve(@PathVariable long number) {
        return act(number, "resolve");
    }

    @PostMapping("/{number}/actions/close")
    ResponseEntity<TicketJson> close(@PathVariable long number) {
        return act(number, "close");
    }

    @PostMapping("/{number}/actions/reopen")
    ResponseEntity<TicketJson> reopen(@PathVariable long number) {
        return act(number, "reopen");
    }

    private ResponseEntity<TicketJson> act(long number, String verb) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.REPLY);
        work.run(() -> verbs.request(number, verb, Map.of(), Cause.agent(actor)));
        return answer(number);
    }

    private ResponseEntity<TicketJson> answer(long number) {
        Actor actor = user.get();
        TicketJson ticket = list.one(actor, number);
        Set<String> offered = new LinkedHashSet<>();
        Reach reach = visibility.reach(actor, number);
        if (reach.allows(Reach.REPLY)) {
            if (ticket.sessionId() != null) {
                offered.add("reply");
            }
            offered.add("note");
            offered.addAll(verbs.offered(number));
        }
        if (reach.allows(Reach.FULL)) {
            offered.add("take");
            offered.add("assign");
        }
        return ResponseEntity.ok().eTag("\"" + ticket.version() + "\"").body(ticket.offering(offered));
    }
}
