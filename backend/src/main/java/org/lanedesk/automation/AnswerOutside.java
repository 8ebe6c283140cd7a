package org.lanedesk.automation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.HttpCalls.HttpCall;
import org.lanedesk.engine.Engine;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a waiting process what came back: {@code httpOk}, {@code httpStatus} and the fields that its block keeps, flat
 * and short.
 */
@Component
class AnswerOutside {
    private static final int MOST_CHARACTERS = 200;
    private final HttpCalls calls;
    private final Tickets tickets;
    private final Engine engine;
    private final Outbox outbox;
    private final JsonMapper mapper;

    AnswerOutside(HttpCalls calls, Tickets tickets, Engine engine, Outbox outbox, JsonMapper mapper) {
        this.calls = calls;
        this.tickets = tickets;
        this.engine = engine;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Ends the call; further tries are taken back. */
    void to(HttpCall call, boolean ok, @Nullable Integer status, @Nullable String body, @Nullable String reason) {
        if (call.ticketNumber() != null && call.execution() != null) {
            tickets.lock(call.ticketNumber());
        }
        if (!ok) {
            calls.answered(call.id(), status, body, reason);
            outbox.drop(call.id());
        }
        calls.done(call.id(), ok ? "sent" : "failed");
        if (call.execution() != null) {
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("httpOk", ok);
            variables.put("httpStatus", status == null ? 0 : status);
            keep(call.keep(), ok ? body : null, variables);
            engine.signal(call.execution(), variables);
        }
    }

    private void keep(@Nullable String written, @Nullable String body, Map<String, Object> variables) {
        if (written == null || body == null) {
            return;
        }
        JsonNode answer;
        try {
            answer = mapper.readTree(body);
        } catch (JacksonException e) {
            return;
        }
        for (String part : written.split("[,;\\n]")) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            String path = (equals < 0 ? part : part.substring(equals + 1)).strip();
            JsonNode value = answer.at("/" + path.replace('.', '/'));
            if (name.matches("[A-Za-z_][A-Za-z0-9_]*") && value.isValueNode() && !value.isNull()) {
                variables.put(name, plain(value));
            }
        }
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        String text = value.asString();
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
