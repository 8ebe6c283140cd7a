package org.lanedesk.outreach;

import java.util.Map;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.springframework.stereotype.Component;

/** Table D16: what becomes of a conversation when our part of it is done. */
@Component
public class Finishing {
    static final String TABLE = "finishing";
    private final Decisions decisions;
    private final Sessions sessions;

    Finishing(Decisions decisions, Sessions sessions) {
        this.decisions = decisions;
        this.sessions = sessions;
    }

    void afterInitiative(Session session, boolean keepOpen) {
        Decision decision = decisions.decide(
                TABLE,
                Map.of(
                        "occasion",
                        "initiativeMessage",
                        "channelKind",
                        session.channelKind(),
                        "line",
                        session.line(),
                        "keepOpen",
                        keepOpen));
        boolean finish = decision.outputs().stream()
                .map(outputs -> outputs.get("session"))
                .filter(state -> state != null)
                .findFirst()
                .map("finished"::equals)
                .orElse(false);
        if (finish) {
            sessions.finish(session.id());
        }
    }
}
