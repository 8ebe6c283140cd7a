package org.lanedesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channels;
import org.lanedesk.intake.Calls;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a telephone exchange, or the adapter beside it, tells of calls (D05). */
@RestController
@RequestMapping("/api/v1/channels/{key}")
@Access(Right.CHANNEL_WRITE)
class CallController {
    private final Calls calls;
    private final Channels channels;
    private final DomainClock clock;

    CallController(Calls calls, Channels channels, DomainClock clock) {
        this.calls = calls;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * @param callId the exchange's id of the call
     * @param event ringing, answered or ended
     * @param from the caller's number, with its country code
     * @param at when it happened; now when left out
     * @param durationSeconds how long they talked, with ended
     * @param recording link to the recording, with ended
     */
    record CallJson(
            @Nullable String callId,
            @Nullable String event,
            @Nullable String from,
            @Nullable String to,
            @Nullable Instant at,
            @Nullable Integer durationSeconds,
            @Nullable String recording) {}

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Tell of a call: it rings, is answered, has ended",
            description = "Each event of a call counts once and in any order; one that has ended becomes a message.")
    MailController.OutcomeJson heard(@PathVariable String key, @RequestBody CallJson body) {
        return MailController.OutcomeJson.of(calls.heard(channels.get(key), CallFields.checked(body, clock.instant())));
    }
}
