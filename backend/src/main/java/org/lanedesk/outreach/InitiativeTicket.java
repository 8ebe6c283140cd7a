package org.lanedesk.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.people.Contact;
import org.lanedesk.people.User;
import org.lanedesk.session.Message;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The ticket of an initiative message: the one it was sent from, the conversation's own, or a new one (D15). */
@Component
class InitiativeTicket {
    private final Tickets tickets;
    private final TicketEvents events;
    private final Sessions sessions;
    private final Companies companies;
    private final LineConversations conversations;

    InitiativeTicket(
            Tickets tickets,
            TicketEvents events,
            Sessions sessions,
            Companies companies,
            LineConversations conversations) {
        this.tickets = tickets;
        this.events = events;
        this.sessions = sessions;
        this.companies = companies;
        this.conversations = conversations;
    }

    /** @param fresh opened by this message, not told yet */
    record Found(long number, boolean fresh) {}

    Found find(
            InitiativeMessage wanted,
            Channel channel,
            Session session,
            Contact requester,
            @Nullable User initiator,
            @Nullable UUID operator) {
        Optional<Ticket> known = Optional.ofNullable(wanted.ticketNumber())
                .or(() -> Optional.ofNullable(session.ticketNumber()))
                .map(tickets::lock)
                .filter(t -> wanted.ticketNumber() != null || t.statusClass().live());
        Found found = known.map(t -> new Found(t.number(), false))
                .orElseGet(() -> new Found(open(wanted, channel, requester, initiator, operator), true));
        if (session.ticketNumber() == null || session.ticketNumber() != found.number()) {
            sessions.ticket(session.id(), found.number());
        }
        return found;
    }

    private long open(
            InitiativeMessage wanted,
            Channel channel,
            Contact requester,
            @Nullable User initiator,
            @Nullable UUID operator) {
        LineConversations.Line line = conversations.line(channel);
        Ticket opened = tickets.open(new NewTicket(
                "request",
                subject(wanted),
                "normal",
                List.of(),
                Map.of(),
                line.brand(),
                channel.line(),
                line.group(),
                requester.id(),
                companies.ofContact(requester.id()).map(Company::id).orElse(null),
                channel.key(),
                channel.kind(),
                null));
        if (operator != null && initiator != null) {
            // before it is told, so that no rule gives it to somebody else
            tickets.change(
                    opened.number(),
                    TicketChange.of(TicketField.ASSIGNEE, operator)
                            .set(TicketField.ASSIGNED_BY, "agent")
                            .as("assigned"),
                    cause(initiator, ""));
        }
        return opened.number();
    }

    /** Tells what happened: the opening, if it is new, and that we have written. */
    void tell(Found ticket, Message message, @Nullable User initiator, String processName) {
        Cause cause = cause(initiator, processName);
        Map<String, Object> after = Map.of(
                "message", message.id().toString(),
                "session", String.valueOf(message.sessionId()),
                "initiative", true);
        long number = ticket.number();
        tickets.lastMessage(number, initiator == null ? "system" : "agent", message.text());
        if (ticket.fresh()) {
            events.tell("opened", number, cause, Map.of(), after);
        }
        events.tell(initiator == null ? "messageSent" : "agentReplied", number, cause, Map.of(), after);
    }

    private static Cause cause(@Nullable User initiator, String processName) {
        return initiator == null
                ? Cause.process("initiativeMessage", processName)
                : new Cause("agent", initiator.id().toString(), initiator.name(), Map.of(), 0);
    }

    private static String subject(InitiativeMessage wanted) {
        String subject = wanted.subject() == null || wanted.subject().isBlank() ? wanted.text() : wanted.subject();
        String line = subject.strip().replaceAll("\\s+", " ");
        return line.length() > 250 ? line.substring(0, 250) : line;
    }
}
