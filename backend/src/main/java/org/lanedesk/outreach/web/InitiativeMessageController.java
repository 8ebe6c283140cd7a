package org.lanedesk.outreach.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channels;
import org.lanedesk.outreach.InitiativeMessage;
import org.lanedesk.outreach.Initiatives;
import org.lanedesk.outreach.MayInitiate;
import org.lanedesk.outreach.SentMessage;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.ticket.TicketField;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing first (rows D15, E17-E25): starts the process that sends the message. */
@RestController
@RequestMapping("/api/v1/initiative-messages")
@Access(Right.DESK)
class InitiativeMessageController {
    private final Initiatives initiatives;
    private final Channels channels;
    private final MayInitiate may;
    private final CurrentUser user;

    InitiativeMessageController(Initiatives initiatives, Channels channels, MayInitiate may, CurrentUser user) {
        this.initiatives = initiatives;
        this.channels = channels;
        this.may = may;
        this.user = user;
    }

    /** @param author initiator (default) or system; {@code reuse} and {@code keepOpen} as in the block */
    record Body(
            @Nullable String channel,
            @Nullable List<String> to,
            @Nullable List<String> cc,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String author,
            @Nullable Long ticketNumber,
            @Nullable Boolean reuse,
            @Nullable Boolean keepOpen) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public SentMessage send(@RequestBody Body body) {
        Actor actor = user.get();
        String text = text(body);
        check(body, text);
        List<String> to = body.to() == null ? List.of() : body.to();
        boolean system = "system".equals(body.author());
        may.check(actor, body.ticketNumber(), !system);
        UUID request = initiatives.start(new InitiativeMessage(
                String.valueOf(body.channel()),
                to,
                body.cc() == null ? List.of() : body.cc(),
                body.subject(),
                text,
                body.html(),
                system ? null : actor.id(),
                Boolean.TRUE.equals(body.keepOpen()),
                !Boolean.FALSE.equals(body.reuse()),
                may.unseen(actor, channels.get(String.valueOf(body.channel())), to),
                body.ticketNumber()));
        return initiatives.sent(request);
    }

    private void check(Body body, String text) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (body.channel() == null || body.channel().isBlank()) {
            errors.add(new Problem.FieldError("channel", "field.required"));
        } else if (channels.find(body.channel()).isEmpty()) {
            errors.add(new Problem.FieldError("channel", "outreach.noChannel", body.channel()));
        }
        if (body.to() == null || body.to().isEmpty()) {
            errors.add(new Problem.FieldError("to", "field.required"));
        }
        if (text.isBlank()) {
            errors.add(new Problem.FieldError("text", "field.required"));
        }
        if (body.subject() != null && body.subject().length() > TicketField.LONGEST) {
            errors.add(new Problem.FieldError("subject", "field.tooLong", TicketField.LONGEST));
        }
        if (body.author() != null && !List.of("initiator", "system").contains(body.author())) {
            errors.add(new Problem.FieldError("author", "outreach.author"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static String text(Body body) {
        return body.text() == null || body.text().isBlank()
                ? body.html() == null ? "" : HtmlCleaner.text(body.html())
                : body.text();
    }
}
