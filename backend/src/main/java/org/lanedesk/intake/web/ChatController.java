package org.lanedesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Visit;
import org.lanedesk.channel.Visits;
import org.lanedesk.intake.ChatHours;
import org.lanedesk.intake.Chats;
import org.lanedesk.intake.Outcome;
import org.lanedesk.live.Stream;
import org.lanedesk.session.Message;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.VisitorRate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * A web chat from its visitor's side (D05). A visitor is known by the token in {@code Chat-Token}; somebody signed in
 * needs none and writes as himself (E75).
 */
@RestController
@RequestMapping("/api/v1/chat")
@Access(open = true)
class ChatController {
    private static final String TOKEN = "Chat-Token";
    private final Chats chats;
    private final ChatHours hours;
    private final VisitorRate rate;
    private final Stream stream;
    private final CurrentUser user;

    ChatController(Chats chats, ChatHours hours, VisitorRate rate, Stream stream, CurrentUser user) {
        this.chats = chats;
        this.hours = hours;
        this.rate = rate;
        this.stream = stream;
        this.user = user;
    }

    /**
     * @param there somebody is here to answer at once
     * @param opensAt when working hours begin again; null within them
     * @param maxLength most characters of one message
     */
    record ChatJson(
            String key,
            String name,
            boolean there,
            @Nullable Instant opensAt,
            @Nullable Integer maxLength) {}

    record NewVisit(@Nullable String name, @Nullable String mail) {}

    /** @param token goes into {@code Chat-Token}; shown once */
    record VisitJson(String token, Instant expiresAt) {}

    record NewLine(@Nullable String text) {}

    /** @param messageId null when the line changed nothing, for the desk's rules ignore it */
    record Written(@Nullable UUID messageId) {}

    @GetMapping
    @Operation(summary = "List the web chats")
    Page<ChatJson> list(Locale locale) {
        return Page.all(chats.all().stream().map(c -> json(c, locale)).toList());
    }

    @GetMapping("/{channel}")
    @Operation(summary = "Read what a visitor should know of a web chat: its name, and whether somebody is there")
    ChatJson get(@PathVariable String channel, Locale locale) {
        return json(chats.get(channel), locale);
    }

    @PostMapping("/{channel}/conversations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a conversation as a visitor; the answer holds the token that opens it")
    VisitJson open(@PathVariable String channel, @RequestBody NewVisit body, HttpServletRequest request) {
        rate.count("open", request.getRemoteAddr(), 30);
        Visits.Opened opened = chats.open(channel, VisitorFields.name(body.name()), VisitorFields.mail(body.mail()));
        return new VisitJson(opened.token(), opened.expiresAt());
    }

    @GetMapping("/{channel}/messages")
    @Operation(
            summary =
                    "Read my conversation, oldest first; with a cursor only what came since, repeated ones have the same id")
    Page<VisitorLine> read(
            @PathVariable String channel,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable Instant cursor) {
        List<Message> found = chats.read(visit(channel, token), cursor);
        return new Page<>(found.stream().map(VisitorLine::of).toList(), VisitorLine.cursor(found, cursor), null);
    }

    @PostMapping("/{channel}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write into my conversation; the Idempotency-Key makes a repetition harmless")
    Written write(
            @PathVariable String channel,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestBody NewLine body,
            HttpServletRequest request) {
        Visit visit = visit(channel, token);
        rate.count("write", request.getRemoteAddr(), 120);
        rate.count("visit", visit.id().toString(), 30);
        String key = once == null || once.isBlank() ? UUID.randomUUID().toString() : once.strip();
        Outcome outcome = chats.write(visit, body.text() == null ? "" : body.text(), key);
        if (outcome.kind() == Outcome.Kind.QUARANTINED) {
            throw Problem.of(503, "chat.notTaken");
        }
        return new Written(outcome.messageId());
    }

    @GetMapping(path = "/{channel}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Server-sent events of my conversation; event chat or resync means: read the messages")
    ResponseEntity<ResponseBodyEmitter> events(
            @PathVariable String channel,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            HttpServletRequest request) {
        Visit visit = visit(channel, token);
        rate.count("events", request.getRemoteAddr(), 120);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.openFor(visit.id(), lastId));
    }

    private Visit visit(String channel, @Nullable String token) {
        return chats.visit(channel, token, user.optional());
    }

    private ChatJson json(Channel channel, Locale locale) {
        ChatHours.State state = hours.of(channel);
        return new ChatJson(
                channel.key(),
                channel.name().in(locale),
                state.there(),
                state.opensAt(),
                channel.limits().text());
    }
}
