package org.lanedesk.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.file.Files;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageJson;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.lanedesk.ticket.ReadMarks;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The conversation of a ticket: reading, answering, noting. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
@Access(Right.DESK)
class MessageController {
    private static final int MAX_TEXT = 100_000;
    private final Messages messages;
    private final Conversation conversation;
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final ReadMarks reads;
    private final Files files;
    private final Visibility visibility;
    private final CurrentUser user;
    private final UnitOfWork work;

    MessageController(
            Messages messages,
            Conversation conversation,
            Tickets tickets,
            TicketVerbs verbs,
            ReadMarks reads,
            Files files,
            Visibility visibility,
            CurrentUser user,
            UnitOfWork work) {
        this.messages = messages;
        this.conversation = conversation;
        this.tickets = tickets;
        this.verbs = verbs;
        this.reads = reads;
        this.files = files;
        this.visibility = visibility;
        this.user = user;
        this.work = work;
    }

    /** {@code then}: open, wait or resolve, done in the same transaction as the answer. */
    record NewMessageJson(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String html,
            @Nullable List<String> to,
            @Nullable List<String> cc,
            @Nullable List<String> bcc,
            @Nullable List<UUID> attachments,
            @Nullable String then) {}

    @GetMapping("/messages")
    Page<MessageJson> list(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "100") int size) {
        Actor reader = user.get();
        visibility.require(reader, number, Reach.READ);
        int limit = Math.min(Math.max(size, 1), 200);
        List<Message> found = messages.ofTicket(number, before, limit);
        String next = found.size() == limit ? found.get(0).sentAt().toString() : null;
        return new Page<>(found.stream().map(m -> MessageJson.of(m, reader)).toList(), next, null);
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageJson write(@PathVariable long number, @RequestBody NewMessageJson body) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.REPLY);
        boolean note = "note".equals(body.kind());
        if (!note && body.kind() != null && !body.kind().equals("reply")) {
            throw Problem.invalid("kind", "message.kind");
        }
        Conversation.Draft draft = draft(body);
        draft.attachments().forEach(file -> files.visible(file, actor));
        return MessageJson.of(work.get(() -> {
            Message message = note ? conversation.note(number, draft, actor) : conversation.reply(number, draft, actor);
            Long answered = message.ticketNumber();
            then(answered == null ? number : answered, body.then(), actor);
            return message;
        }));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long number) {
        Actor actor = user.get();
        visibility.require(actor, number, Reach.READ);
        reads.mark(number, actor.id());
    }

    private void then(long number, @Nullable String then, Actor actor) {
        Cause cause = Cause.agent(actor);
        switch (then == null ? "" : then) {
            case "" -> {}
            case "resolve" -> verbs.request(number, "resolve", Map.of(), cause);
            case "wait" -> tickets.change(number, TicketChange.of(TicketField.STATUS, "waiting"), cause);
            case "open" -> tickets.change(number, TicketChange.of(TicketField.STATUS, "open"), cause);
            default -> throw Problem.invalid("then", "message.then");
        }
    }

    private static @Nullable String words(@Nullable String html) {
        String text = html == null ? "" : HtmlCleaner.text(html);
        return html == null || !text.isBlank() ? text : HtmlCleaner.pictures(html);
    }

    private static Conversation.Draft draft(NewMessageJson body) {
        String text = body.text() == null || body.text().isBlank() ? words(body.html()) : body.text();
        if (text == null || text.isBlank()) {
            throw Problem.invalid("text", "field.required");
        }
        if (text.length() > MAX_TEXT || (body.html() != null && body.html().length() > 5 * MAX_TEXT)) {
            throw Problem.invalid("text", "field.tooLong", MAX_TEXT);
        }
        return new Conversation.Draft(
                text,
                body.html(),
                Addresses.check("to", body.to()),
                Addresses.check("cc", body.cc()),
                Addresses.check("bcc", body.bcc()),
                body.attachments() == null ? List.of() : body.attachments());
    }
}
