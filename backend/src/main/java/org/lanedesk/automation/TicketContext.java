package org.lanedesk.automation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.automation.HttpCalls.HttpCall;
import org.lanedesk.engine.Engine;
import org.lanedesk.people.Contacts;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What other systems know about the customer of a ticket (C39). The ticket never waits for it: its opening only starts
 * the process ticketContext, whose question goes out after the commit and whose answer is told to open pages.
 */
@Component
public class TicketContext {
    static final String PROCESS = "ticketContext";
    private final ContextSources sources;
    private final HttpConnections connections;
    private final HttpCalls calls;
    private final AskOutside ask;
    private final Engine engine;
    private final Tickets tickets;
    private final TicketEvents events;
    private final Contacts contacts;
    private final ContextRows rows;

    TicketContext(
            ContextSources sources,
            HttpConnections connections,
            HttpCalls calls,
            AskOutside ask,
            Engine engine,
            Tickets tickets,
            TicketEvents events,
            Contacts contacts,
            ContextRows rows) {
        this.sources = sources;
        this.connections = connections;
        this.calls = calls;
        this.ask = ask;
        this.engine = engine;
        this.tickets = tickets;
        this.events = events;
        this.contacts = contacts;
        this.rows = rows;
    }

    @EventListener
    void on(TicketEvent event) {
        if (event.is("opened")) {
            sources.all().forEach(source -> begin(event.ticketNumber(), source));
        }
    }

    /**
     * Asks once more.
     *
     * @throws Problem 404 for a source that was never asked or is archived, 409 while an answer is on its way
     */
    public void again(long number, String key) {
        tickets.lock(number);
        ContextRows.Row known = rows.of(number).stream()
                .filter(row -> row.source().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("contextSource", key));
        if (known.state().equals("loading")) {
            throw Problem.of(409, "context.loading");
        }
        begin(number, source(key));
    }

    private void begin(long number, ContextSources.Source source) {
        try {
            connections.get(source.connection());
        } catch (Problem gone) {
            rows.save(number, source.key(), "failed", null, Reason.of("http.noConnection", source.connection()), null);
            return;
        }
        rows.save(number, source.key(), "loading", null, null, null);
        engine.start(PROCESS, String.valueOf(number), Map.of("contextSource", source.key()));
    }

    /** The block's question; {@code execution} waits for the answer. */
    public void fetch(long number, String key, String execution, @Nullable Duration limit) {
        ContextSources.Source source = source(key);
        String path = fill(source.path(), tickets.get(number));
        UUID call = ask.ask(source.connection(), number, execution, "GET", path, null, null, limit);
        rows.save(number, key, "loading", null, null, call);
    }

    /** What came back until now is shown; nothing yet means that the limit has passed. */
    public void note(long number, String key) {
        tickets.lock(number);
        UUID id = rows.of(number).stream()
                .filter(row -> row.source().equals(key))
                .map(ContextRows.Row::call)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        HttpCall call = id == null ? null : calls.find(id).orElse(null);
        String answer = call == null ? null : call.answer();
        boolean sent = call != null && call.state().equals("sent");
        if (sent && answer != null && rows.readable(answer)) {
            rows.save(number, key, "ready", answer, null, id);
        } else {
            String why = call == null ? null : call.reason();
            rows.save(number, key, "failed", null, sent ? "context.notJson" : why == null ? "http.limit" : why, id);
        }
        events.tell(
                "contextArrived",
                number,
                Cause.process(PROCESS, "Ticket context"),
                Map.of(),
                Map.of("source", key, "ready", sent));
    }

    private ContextSources.Source source(String key) {
        return sources.all().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("contextSource", key));
    }

    private String fill(String path, Ticket ticket) {
        String address = ticket.requester() == null
                ? ""
                : contacts.identities(ticket.requester()).stream()
                        .map(org.lanedesk.people.ContactIdentity::value)
                        .findFirst()
                        .orElse("");
        return path.replace("{address}", encoded(address))
                .replace("{number}", String.valueOf(ticket.number()))
                .replace(
                        "{requester}",
                        ticket.requester() == null ? "" : ticket.requester().toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
