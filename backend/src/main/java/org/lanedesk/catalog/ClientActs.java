package org.lanedesk.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Engine;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a client does with his request: answer, reopen, withdraw. */
@Component
public class ClientActs {
    /** characters of what a client writes */
    public static final int MAX_TEXT = 20_000;

    private final Tickets tickets;
    private final TicketEvents events;
    private final TicketVerbs verbs;
    private final Sessions sessions;
    private final Messages messages;
    private final Conversation conversation;
    private final ServiceRequests requests;
    private final Services services;
    private final Engine engine;
    private final DomainClock clock;
    private final MessageSource texts;
    private final Approvals approvals;

    ClientActs(
            Tickets tickets,
            TicketEvents events,
            TicketVerbs verbs,
            Sessions sessions,
            Messages messages,
            Conversation conversation,
            ServiceRequests requests,
            Services services,
            Engine engine,
            DomainClock clock,
            MessageSource texts,
            Approvals approvals) {
        this.approvals = approvals;
        this.clock = clock;
        this.texts = texts;
        this.tickets = tickets;
        this.events = events;
        this.verbs = verbs;
        this.sessions = sessions;
        this.messages = messages;
        this.conversation = conversation;
        this.requests = requests;
        this.services = services;
        this.engine = engine;
    }

    /** @param user the account; null for a guest */
    public record Who(UUID contact, @Nullable UUID user, String name, String address) {
        Cause cause() {
            return Cause.client(contact.toString(), name);
        }
    }

    /** An answer; it reopens a request that was solved, as long as its process allows that. */
    @Transactional
    public void answer(long number, Who who, String text, List<UUID> files) {
        if (text.isBlank()) {
            throw Problem.invalid("text", "field.required");
        }
        if (text.length() > MAX_TEXT) {
            throw Problem.invalid("text", "field.tooLong", MAX_TEXT);
        }
        boolean live = tickets.lock(number).statusClass().live();
        if (!live && !verbs.offered(number).contains("reopen")) {
            throw Problem.of(409, "catalog.over");
        }
        Session session = sessions.current(number).orElseThrow(() -> Problem.of(409, "ticket.noSession"));
        var message = messages.add(
                NewMessage.of(MessageKind.IN, new Author("client", who.user(), who.contact(), who.name()), text)
                        .in(session.id(), number, session.channelKind())
                        .addressed(who.address(), List.of(), List.of(), List.of())
                        .files(files.stream()
                                .map(f -> new NewMessage.NewAttachment(f, null))
                                .toList()));
        if (!live) {
            verbs.request(number, "reopen", Map.of(), who.cause());
        }
        conversation.received(message, who.cause());
    }

    @Transactional
    public void reopen(long number, Who who) {
        tickets.lock(number);
        if (!verbs.offered(number).contains("reopen")) {
            throw Problem.of(409, "catalog.notReopened");
        }
        verbs.request(number, "reopen", Map.of(), who.cause());
    }

    /** The client agrees that it is solved: it is closed without waiting for the time to pass. */
    @Transactional
    public void confirm(long number, Who who) {
        StatusClass now = tickets.lock(number).statusClass();
        if (now != StatusClass.RESOLVED) {
            throw Problem.of(409, now == StatusClass.CLOSED ? "catalog.over" : "catalog.notSolved");
        }
        if (approvals.declined(number)) {
            throw Problem.of(409, "catalog.declined");
        }
        verbs.request(number, "close", Map.of(), who.cause());
    }

    /** @return whether the last reminder is a day old */
    boolean mayRemind(ServiceRequest request) {
        Instant last = request.remindedAt();
        return last == null || !clock.instant().isBefore(last.plus(Duration.ofDays(1)));
    }

    /** Asks where it is: a message of the client, at most once a day. @throws Problem 409 on the same day */
    @Transactional
    public void remind(long number, Who who, Locale locale) {
        boolean live = tickets.lock(number).statusClass().live();
        ServiceRequest request = requests.find(number).orElseThrow(() -> Problem.notFound("request", number));
        if (!live) {
            throw Problem.of(409, "catalog.over");
        }
        if (!mayRemind(request)) {
            throw Problem.of(409, "catalog.reminded");
        }
        requests.reminded(number);
        answer(number, who, texts.getMessage("catalog.reminder", null, locale), List.of());
    }

    /** Takes an order back: its process ends, its tasks and approvals vanish, the ticket is closed. */
    @Transactional
    public void withdraw(long number, Who who) {
        tickets.lock(number);
        ServiceRequest request = requests.find(number).orElseThrow(() -> Problem.notFound("request", number));
        if (request.withdrawnAt() != null || !verbs.awaited(number).contains("close")) {
            throw Problem.of(409, "catalog.notWithdrawn");
        }
        requests.withdrawn(number);
        services.find(request.service())
                .map(Service::process)
                .ifPresent(process -> engine.end(process, String.valueOf(number), "withdrawn"));
        events.tell("withdrawn", number, who.cause(), Map.of(), Map.of());
        verbs.request(number, "close", Map.of(), who.cause());
    }
}
