package org.lanedesk.ticket.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.lanedesk.session.MessageJson;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.LinkedConversations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The widget of a ticket with the conversations linked to it: to be read, never answered here (E74). */
@RestController
@RequestMapping("/api/v1/tickets/{number}/conversations")
@Access(Right.DESK)
class LinkedConversationController {
    private static final int MOST_MESSAGES = 100;
    private final LinkedConversations linked;
    private final Messages messages;
    private final Visibility visibility;
    private final CurrentUser user;

    LinkedConversationController(
            LinkedConversations linked, Messages messages, Visibility visibility, CurrentUser user) {
        this.linked = linked;
        this.messages = messages;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping
    @Operation(summary = "Conversations linked to the ticket besides its own, to read only")
    Page<LinkedConversations.Linked> list(@PathVariable long number) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.READ);
        return Page.all(linked.of(number, actor));
    }

    @GetMapping("/{session}/messages")
    @Operation(summary = "What was said in a linked conversation, without the notes of its team")
    Page<MessageJson> messages(@PathVariable long number, @PathVariable UUID session) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.READ);
        if (linked.of(number, actor).stream().noneMatch(l -> l.sessionId().equals(session))) {
            throw Problem.notFound("session", session);
        }
        return Page.all(messages.ofSession(session, MOST_MESSAGES).stream()
                .filter(m -> m.kind() == MessageKind.IN || m.kind() == MessageKind.OUT)
                .map(m -> MessageJson.of(m, actor))
                .toList());
    }
}
