package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Session;
import org.lanedesk.session.SessionPlaces;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.LinkSession;
import org.lanedesk.ticket.TicketVerbs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link between a conversation and its ticket (E29). */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
@Access(Right.DESK)
class SessionLinkController {
    private static final Set<String> REASONS = Set.of("requalified", "otherEntity", "byMistake");
    private final LinkSession links;
    private final Sessions sessions;
    private final SessionPlaces places;
    private final TicketVerbs verbs;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork work;

    SessionLinkController(
            LinkSession links,
            Sessions sessions,
            SessionPlaces places,
            TicketVerbs verbs,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork work) {
        this.links = links;
        this.sessions = sessions;
        this.places = places;
        this.verbs = verbs;
        this.visibility = visibility;
        this.user = user;
        this.work = work;
    }

    /** @param cancelTicket also close the ticket; only by mistake */
    record Unlink(@Nullable String reason, @Nullable Boolean cancelTicket) {}

    /** @param withMessages whether what was said so far moves to the ticket */
    record Link(@Nullable Long ticketNumber, @Nullable Boolean withMessages) {}

    /** @param mayCancel the ticket was opened by mistake and can be closed now */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Linked(UUID sessionId, @Nullable Long ticketNumber, boolean mayCancel) {}

    @PostMapping("/unlink")
    @Operation(summary = "Take the conversation off its ticket; both stay")
    Linked unlink(@PathVariable UUID id, @RequestBody Unlink body) {
        Actor actor = user.get();
        String reason = String.valueOf(body.reason());
        Session session = sessions.get(id);
        Long number = session.ticketNumber();
        if (number == null) {
            sees(actor, id);
            throw Problem.of(409, "session.noTicket");
        }
        if (visibility.reach(actor, number) == Reach.NONE) {
            throw Problem.notFound("session", id);
        }
        visibility.require(actor, number, Reach.FULL);
        if (!REASONS.contains(reason)) {
            throw Problem.invalid("reason", "session.reason");
        }
        boolean mistake = reason.equals("byMistake");
        boolean cancel = mistake && Boolean.TRUE.equals(body.cancelTicket());
        work.run(() -> {
            links.unlink(id, reason, actor);
            if (cancel) {
                verbs.request(number, "close", Map.of(), Cause.agent(actor));
            }
        });
        boolean mayCancel = mistake && !cancel && verbs.offered(number).contains("close");
        return new Linked(id, null, mayCancel);
    }

    @PostMapping("/link")
    @Operation(summary = "Put a conversation without a ticket onto one")
    Linked link(@PathVariable UUID id, @RequestBody Link body) {
        Actor actor = user.get();
        Session session = sessions.get(id);
        if (session.ticketNumber() == null) {
            sees(actor, id);
        } else if (visibility.reach(actor, session.ticketNumber()) == Reach.NONE) {
            throw Problem.notFound("session", id);
        }
        Long number = body.ticketNumber();
        if (number == null) {
            throw Problem.invalid("ticketNumber", "field.required");
        }
        visibility.require(actor, number, Reach.FULL);
        work.run(() -> links.link(id, number, Boolean.TRUE.equals(body.withMessages()), actor));
        return new Linked(id, number, false);
    }

    private void sees(Actor actor, UUID id) {
        if (!places.sees(actor, id)) {
            throw Problem.notFound("session", id);
        }
    }
}
