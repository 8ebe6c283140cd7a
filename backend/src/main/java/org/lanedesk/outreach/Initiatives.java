package org.lanedesk.outreach;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.engine.Engine;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process initiativeMessage; its texts and addresses stay in the store, the engine sees ids only. */
@Component
public class Initiatives {
    static final String PROCESS = "initiativeMessage";
    private final InitiativeMessages store;
    private final Engine engine;

    Initiatives(InitiativeMessages store, Engine engine) {
        this.store = store;
        this.engine = engine;
    }

    /** @return the id of the request, under which {@link #sent} finds what became of it */
    @Transactional
    public UUID start(InitiativeMessage message) {
        UUID id = store.request(message);
        Map<String, Object> variables = new HashMap<>();
        variables.put("requestId", id.toString());
        if (message.initiator() != null) {
            variables.put("initiator", message.initiator().toString());
        }
        String key = message.ticketNumber() == null ? id.toString() : String.valueOf(message.ticketNumber());
        engine.start(PROCESS, key, variables);
        return id;
    }

    /** @throws Problem 409 or 422 when the process has refused it, or has not come to send it */
    @Transactional(readOnly = true)
    public SentMessage sent(UUID request) {
        InitiativeMessages.Row row = store.find(request).orElseThrow(() -> Problem.notFound("message", request));
        return row.sent().orElseThrow(() -> refusal(row));
    }

    private static Problem refusal(InitiativeMessages.Row row) {
        String reason = row.reason() == null ? "notYet" : row.reason();
        return reason.equals(InitiativeRefused.NO_RECIPIENT)
                ? Problem.invalid("to", "outreach.noRecipient")
                : Problem.of(409, "outreach." + reason);
    }
}
