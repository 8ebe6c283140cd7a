package org.lanedesk.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.catalog.RequestEntrance.Entrance;
import org.lanedesk.engine.ClientSteps;
import org.lanedesk.engine.Engine;
import org.lanedesk.form.Forms;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Reason;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Opens session and ticket of an order and starts its process, all in the caller's transaction. */
@Component
class OpenRequest {
    private final RequestEntrance entrances;
    private final Promise promise;
    private final ServiceRequests requests;
    private final Companies companies;
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;
    private final Tickets tickets;
    private final TicketEvents events;
    private final Engine engine;
    private final RequestWatchers watchers;
    private final ClientSteps processes;

    OpenRequest(
            RequestEntrance entrances,
            Promise promise,
            ServiceRequests requests,
            Companies companies,
            Sessions sessions,
            Participants participants,
            Messages messages,
            Tickets tickets,
            TicketEvents events,
            Engine engine,
            RequestWatchers watchers,
            ClientSteps processes) {
        this.processes = processes;
        this.watchers = watchers;
        this.entrances = entrances;
        this.promise = promise;
        this.requests = requests;
        this.companies = companies;
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
        this.tickets = tickets;
        this.events = events;
        this.engine = engine;
    }

    /** @param user the account; null for a guest. {@code watchers} are contacts who may read and answer too */
    record Client(Contact contact, String address, @Nullable UUID user, Locale locale, List<UUID> watchers) {}

    record Checked(
            Service service,
            Forms.@Nullable Form form,
            Map<String, Object> answers,
            @Nullable String text,
            List<UUID> files) {
        String title(Locale locale) {
            String name = service.name().in(locale);
            String chosen = form == null ? null : Forms.title(form, answers, locale);
            return chosen == null ? name : name + ", " + chosen;
        }

        String words(Locale locale) {
            StringBuilder words = new StringBuilder();
            if (form != null) {
                Forms.inWords(form, answers, locale)
                        .forEach((label, value) -> words.append(label)
                                .append(label.endsWith("?") ? " " : ": ")
                                .append(value)
                                .append('\n'));
            }
            return (words + (text == null ? "" : text)).strip();
        }
    }

    /** The order is good, but its process is not: it is opened once more, with the process to be tried afterwards. */
    static final class ProcessFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProcessFailed(RuntimeException cause) {
            super(cause);
        }
    }

    /** @param soon whether its process begins after this, with retries, instead of in the same moment */
    long open(Checked order, Client client, boolean soon) {
        Service service = order.service();
        Entrance in = entrances.of(service.channel());
        String title = order.title(client.locale());
        String words = order.words(client.locale());
        Session session = sessions.open(in.line(), in.channel(), in.kind(), title, false, "client");
        participants.add(
                session.id(),
                client.contact().id(),
                client.address(),
                client.contact().name(),
                "main");
        Ticket ticket = tickets.open(new NewTicket(
                "request",
                title,
                "normal",
                List.of(),
                Map.of("service", service.key()),
                in.brand(),
                in.line(),
                service.group() == null ? in.group() : service.group(),
                client.contact().id(),
                companies.ofContact(client.contact().id()).map(Company::id).orElse(null),
                in.channel(),
                in.kind(),
                null));
        long number = ticket.number();
        sessions.ticket(session.id(), number);
        Instant promised = promise.of(service, in.line());
        requests.add(new ServiceRequest(
                number,
                service.key(),
                service.form(),
                order.form() == null ? null : order.form().deployment(),
                order.answers(),
                client.user(),
                client.contact().id(),
                promised,
                null,
                null,
                service.cost(),
                service.currency(),
                null,
                false,
                order.text() == null || order.text().isBlank()
                        ? null
                        : order.text().strip()));
        watchers.add(number, client.watchers());
        Message message = messages.add(NewMessage.of(MessageKind.IN, author(client), words.isEmpty() ? title : words)
                .in(session.id(), number, in.kind())
                .addressed(client.address(), List.of(), List.of(), List.of())
                .content(title, null, null)
                .files(order.files().stream()
                        .map(f -> new NewMessage.NewAttachment(f, null))
                        .toList()));
        tickets.lastMessage(number, "client", message.text());
        tell(ticket, session, message, client);
        if (promised != null) {
            tickets.change(number, TicketChange.of(TicketField.MANUAL_DUE_AT, promised), Cause.system());
        }
        process(service, number, soon);
        return number;
    }

    static Author author(Client client) {
        return new Author(
                "client", client.user(), client.contact().id(), client.contact().name());
    }

    private void tell(Ticket ticket, Session session, Message message, Client client) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("status", ticket.status());
        after.put("priority", ticket.priority());
        after.put("group", String.valueOf(ticket.group()));
        after.put("message", message.id().toString());
        after.put("session", session.id().toString());
        Cause cause =
                Cause.client(client.contact().id().toString(), client.contact().name());
        events.tell("opened", ticket.number(), cause, Map.of(), after);
    }

    private void process(Service service, long number, boolean soon) {
        String process = service.process();
        if (process == null) {
            return;
        }
        String key = String.valueOf(number);
        Map<String, Object> variables = Map.of("service", service.key());
        if (!processes.deployed(process)) {
            TicketChange change = TicketChange.of(TicketField.INCIDENT, Reason.of("catalog.processGone", process));
            tickets.change(number, change.as("incident"), Cause.system());
        } else if (soon) {
            engine.startSoon(process, key, variables);
        } else {
            try {
                engine.start(process, key, variables);
            } catch (RuntimeException e) {
                throw new ProcessFailed(e);
            }
        }
    }
}
