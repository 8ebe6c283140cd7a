package org.lanedesk.automation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.HttpCalls.HttpCall;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.outbox.OutboxState;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.UnitOfWork;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the calls of {@link AskOutside}; tries again within their limit, then tells the process that waits. */
@Component
class HttpHandler implements OutboxHandler {
    static final String KIND = "http";
    private static final int TOO_MANY = 429;
    private final HttpConnections connections;
    private final HttpCalls calls;
    private final OutgoingHttp http;
    private final AnswerOutside answers;
    private final UnitOfWork work;
    private final DomainClock clock;

    HttpHandler(
            HttpConnections connections,
            HttpCalls calls,
            OutgoingHttp http,
            AnswerOutside answers,
            UnitOfWork work,
            DomainClock clock) {
        this.connections = connections;
        this.calls = calls;
        this.http = http;
        this.answers = answers;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        Optional<HttpCall> found = calls.find(id);
        if (found.isEmpty()) {
            return;
        }
        HttpCall call = found.get();
        if (call.attempts() > 0 && clock.instant().isAfter(call.until())) {
            throw DeliveryFailed.permanent(call.reason() == null ? Reason.of("http.limit") : call.reason());
        }
        HttpConnections.Connection to;
        try {
            to = connections.get(call.connection());
        } catch (Problem gone) {
            throw DeliveryFailed.permanent(Reason.of("http.noConnection", call.connection()));
        }
        OutgoingHttp.Answer answer = http.send(to, id, call);
        int status = answer.status();
        boolean good = status >= 200 && status < 300;
        String reason = good ? null : Reason.of("http.status", String.valueOf(status));
        work.run(() -> calls.answered(id, status, answer.body(), reason));
        if (!good) {
            String said = java.util.Objects.requireNonNull(reason);
            throw status >= 500 || status == TOO_MANY ? DeliveryFailed.temporary(said) : DeliveryFailed.permanent(said);
        }
    }

    @Override
    public void onState(
            UUID id, JsonNode payload, OutboxState state, @Nullable String reason, @Nullable Instant nextTry) {
        HttpCall call = calls.find(id).orElse(null);
        if (call == null || !call.state().equals("queued")) {
            return;
        }
        if (state == OutboxState.SENT) {
            answers.to(call, true, call.status(), call.answer(), null);
        } else if (state == OutboxState.FAILED || nextTry != null && nextTry.isAfter(call.until())) {
            answers.to(call, false, call.status(), call.answer(), reason);
        }
    }
}
