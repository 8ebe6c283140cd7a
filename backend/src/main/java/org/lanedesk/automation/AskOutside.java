package org.lanedesk.automation;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.HttpCalls.HttpCall;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a call outside, which is made after the commit; a process may wait for its answer. */
@Component
public class AskOutside {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Duration LONGEST = Duration.ofDays(1);
    private final HttpConnections connections;
    private final HttpCalls calls;
    private final Outbox outbox;
    private final DomainClock clock;

    AskOutside(HttpConnections connections, HttpCalls calls, Outbox outbox, DomainClock clock) {
        this.connections = connections;
        this.calls = calls;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param execution who waits; null when nobody does
     * @param method blank = GET, or POST with a body
     * @param keep {@code state=order.state, price=amount}: fields of the answer that become variables
     * @param limit how long the answer may take, at most a day; null = a minute
     * @throws Problem 404 for an unknown connection, 422 for a method that is not known
     */
    @Transactional
    public UUID ask(
            String connection,
            @Nullable Long ticket,
            @Nullable String execution,
            @Nullable String method,
            @Nullable String path,
            @Nullable String body,
            @Nullable String keep,
            @Nullable Duration limit) {
        connections.get(connection);
        String verb = method == null ? body == null ? "GET" : "POST" : method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(verb)) {
            throw Problem.invalid("method", "field.value");
        }
        Duration within = limit == null ? Duration.ofMinutes(1) : limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        UUID id = Ids.next();
        calls.add(new HttpCall(
                id,
                connection,
                ticket,
                execution,
                verb,
                path == null ? "" : path,
                body,
                keep,
                "queued",
                null,
                null,
                null,
                0,
                clock.instant().plus(within),
                clock.instant()));
        outbox.add(id, HttpHandler.KIND, java.util.Map.of("call", id.toString()), clock.instant());
        return id;
    }
}
