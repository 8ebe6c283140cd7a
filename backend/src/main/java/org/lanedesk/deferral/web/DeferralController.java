package org.lanedesk.deferral.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.deferral.DeferRequest;
import org.lanedesk.deferral.Deferral;
import org.lanedesk.deferral.Deferrals;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketCard;
import org.lanedesk.ticket.TicketVerbs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Snoozing and waking. The verb is a request to the ticket's process; who, until when and how it ended stays readable. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
@Access(Right.DESK)
class DeferralController {
    private final Deferrals deferrals;
    private final TicketVerbs verbs;
    private final TicketCard card;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork work;

    DeferralController(
            Deferrals deferrals,
            TicketVerbs verbs,
            TicketCard card,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork work) {
        this.deferrals = deferrals;
        this.verbs = verbs;
        this.card = card;
        this.visibility = visibility;
        this.user = user;
        this.work = work;
    }

    record Entry(
            String state,
            String reason,
            @Nullable String team,
            Instant returnAt,
            Instant requestedAt,
            String requestedBy,
            @Nullable Instant endedAt,
            @Nullable String endCause) {
        static Entry of(Deferral d) {
            return new Entry(
                    d.state(),
                    d.reason(),
                    d.team(),
                    d.returnAt(),
                    d.requestedAt(),
                    d.requestedName(),
                    d.endedAt(),
                    d.endCause());
        }
    }

    @PostMapping("/actions/defer")
    ResponseEntity<Map<String, Object>> defer(@PathVariable long number, @RequestBody DeferRequest request) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.REPLY);
        work.run(() -> {
            Deferral plan = deferrals.request(number, request, Cause.agent(actor));
            verbs.request(number, "defer", Map.of("deferralId", plan.id().toString()), Cause.agent(actor));
        });
        return answer(number, actor);
    }

    @PostMapping("/actions/return")
    ResponseEntity<Map<String, Object>> wake(@PathVariable long number) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.REPLY);
        work.run(() -> deferrals.wake(number));
        return answer(number, actor);
    }

    /** The resulting moment, before anything is done. */
    @GetMapping("/deferral/preview")
    Deferrals.Preview preview(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable Integer workingDays,
            @RequestParam(required = false) @Nullable String duration,
            @RequestParam(required = false) @Nullable Boolean untilReply,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String team) {
        visibility.require(user.get(), number, Reach.READ);
        // an unescaped + of an offset arrives as a space
        String moment = until == null ? null : until.trim().replace(' ', '+');
        return deferrals.preview(number, new DeferRequest(moment, workingDays, duration, untilReply, reason, team));
    }

    @GetMapping("/deferrals")
    Page<Entry> all(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        return Page.all(deferrals.of(number).stream().map(Entry::of).toList());
    }

    private ResponseEntity<Map<String, Object>> answer(long number, Actor actor) {
        Map<String, Object> ticket = card.of(number, actor);
        return ResponseEntity.ok().eTag("\"" + ticket.get("version") + "\"").body(ticket);
    }
}
