package org.lanedesk.session.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Holding;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageJson;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Session;
import org.lanedesk.session.SessionList;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations: tabs, one, who holds it, its attributes. */
@RestController
@RequestMapping("/api/v1/sessions")
@Access(Right.DESK)
class SessionController {
    private static final int MOST_MESSAGES = 200;
    private final SessionList list;
    private final Sessions sessions;
    private final Messages messages;
    private final Holding holding;
    private final SessionAttributes attributes;
    private final SessionReach reach;
    private final UnitOfWork work;

    SessionController(
            SessionList list,
            Sessions sessions,
            Messages messages,
            Holding holding,
            SessionAttributes attributes,
            SessionReach reach,
            UnitOfWork work) {
        this.list = list;
        this.sessions = sessions;
        this.messages = messages;
        this.holding = holding;
        this.attributes = attributes;
        this.reach = reach;
        this.work = work;
    }

    /** @param from who held it when the person looked; left out = nobody */
    record Take(@Nullable UUID from) {}

    record Attributes(@Nullable Map<String, Object> attributes) {}

    @GetMapping
    @Operation(summary = "Conversations of a tab: new, mine, active or deferred; the latest first")
    Page<SessionList.Row> list(
            @RequestParam(defaultValue = "new") String tab,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return list.page(tab, reach.actor(), cursor, size);
    }

    @GetMapping("/counters")
    @Operation(summary = "How many conversations each tab has")
    Map<String, Long> counters() {
        return list.counters(reach.actor());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one conversation")
    ResponseEntity<Session> one(@PathVariable UUID id) {
        return answer(reach.require(id, Reach.READ));
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "Its messages, oldest first; without a ticket's notes when it has no ticket")
    Page<MessageJson> messages(@PathVariable UUID id) {
        boolean notes = reach.require(id, Reach.READ).ticketNumber() != null;
        List<Message> all = messages.ofSession(id, MOST_MESSAGES);
        Actor reader = reach.actor();
        return Page.all(all.stream()
                .filter(m -> notes || m.kind() != MessageKind.NOTE)
                .map(m -> MessageJson.of(m, reader))
                .toList());
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Set attributes of a conversation; null empties one")
    ResponseEntity<Session> change(@PathVariable UUID id, @RequestBody Attributes body) {
        Session session = reach.require(id, Reach.FULL);
        Map<String, Object> given = body.attributes() == null ? Map.of() : body.attributes();
        work.run(() -> attributes.set(session, given, reach.actor()));
        return answer(sessions.get(id));
    }

    @GetMapping("/{id}/fields")
    @Operation(summary = "The attributes that the conversation shows now")
    Page<Map<String, Object>> fields(@PathVariable UUID id) {
        return Page.all(attributes.shown(reach.require(id, Reach.READ), reach.actor()));
    }

    @PostMapping("/{id}/take")
    @Operation(summary = "Hold the conversation; 409 with the name when somebody else was faster")
    ResponseEntity<Session> take(@PathVariable UUID id, @RequestBody(required = false) @Nullable Take body) {
        reach.require(id, Reach.REPLY);
        Actor actor = reach.actor();
        work.run(() -> holding.take(id, actor, body == null ? null : body.from()));
        return answer(sessions.get(id));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Hand the conversation back to New")
    ResponseEntity<Session> release(@PathVariable UUID id) {
        reach.require(id, Reach.REPLY);
        Actor actor = reach.actor();
        work.run(() -> holding.release(id, actor, actor.may(Right.SUPERVISE)));
        return answer(sessions.get(id));
    }

    @PostMapping("/{id}/finish")
    @Operation(summary = "End the conversation; its ticket stays as it is")
    ResponseEntity<Session> finish(@PathVariable UUID id) {
        Session session = reach.require(id, Reach.REPLY);
        if (!session.active()) {
            throw Problem.of(409, "session.finished");
        }
        work.run(() -> sessions.finish(id));
        return answer(sessions.get(id));
    }

    private static ResponseEntity<Session> answer(Session session) {
        return ResponseEntity.ok().eTag("\"" + session.version() + "\"").body(session);
    }
}
