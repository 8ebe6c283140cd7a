package org.lanedesk.intake.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channels;
import org.lanedesk.intake.Intake;
import org.lanedesk.intake.Outcome;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a raw mail (RFC 5322) into a mail channel, as a mail server's delivery hook would. */
@RestController
@RequestMapping("/api/v1/channels/{key}")
@Access(Right.CHANNEL_WRITE)
class MailController {
    private static final int MAX_BYTES = 60 * 1024 * 1024;
    private final Intake intake;
    private final Channels channels;

    MailController(Intake intake, Channels channels) {
        this.intake = intake;
        this.channels = channels;
    }

    record OutcomeJson(
            UUID itemId,
            String outcome,
            @Nullable Long ticketNumber,
            @Nullable UUID sessionId,
            @Nullable UUID messageId,
            @Nullable String reason) {
        static OutcomeJson of(Outcome o) {
            return new OutcomeJson(
                    o.itemId(), o.kind().key(), o.ticketNumber(), o.sessionId(), o.messageId(), o.reason());
        }
    }

    @PostMapping(path = "/mail", consumes = "message/rfc822")
    @ResponseStatus(HttpStatus.CREATED)
    OutcomeJson take(@PathVariable String key, @RequestBody(required = false) byte @Nullable [] body) {
        byte[] raw = body == null ? new byte[0] : body;
        if (!channels.get(key).kind().equals("mail")) {
            throw Problem.of(409, "intake.notMail", key);
        }
        if (raw.length > MAX_BYTES) {
            throw Problem.of(413, "intake.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        return OutcomeJson.of(intake.mail(key, raw));
    }
}
