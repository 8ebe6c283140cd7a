package org.lanedesk.intake;

import org.lanedesk.channel.Channel;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Takes in what telephone exchanges tell of calls: each event of a call once, in any order. */
@Component
public class Calls {
    private final Processing processing;
    private final CallIntake intake;

    Calls(Processing processing, CallIntake intake) {
        this.processing = processing;
        this.intake = intake;
    }

    /** @throws Problem 409 for a channel that is no telephone */
    public Outcome heard(Channel channel, CallEvent event) {
        if (!channel.kind().equals("phone")) {
            throw Problem.of(409, "intake.notPhone", channel.key());
        }
        return processing.accept(
                new Processing.Incoming(
                        channel.key(),
                        "call:" + channel.key() + ":" + event.callId() + ":" + event.event(),
                        intake.contentType(),
                        intake.raw(event),
                        event.from(),
                        null),
                intake.effect(event));
    }
}
