package org.lanedesk.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.PhoneCall;

/**
 * What a telephone exchange tells of a call.
 *
 * @param event ringing, answered or ended
 * @param from the caller's number, with its country code
 * @param to the number that was called
 * @param durationSeconds how long they talked; 0 or null when nobody answered
 * @param recording link to the recording
 */
public record CallEvent(
        String callId,
        String event,
        String from,
        @Nullable String to,
        Instant at,
        @Nullable Integer durationSeconds,
        @Nullable String recording) {

    PhoneCall asCall(String channel) {
        return new PhoneCall(
                channel,
                callId,
                from,
                to,
                event.equals("ringing") ? at : null,
                event.equals("answered") ? at : null,
                event.equals("ended") ? at : null,
                durationSeconds,
                recording,
                null);
    }
}
