package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Companies;
import org.lanedesk.people.Company;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
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

/** Opens session and ticket together and tells "opened", whose listeners route it in this same transaction (A10). */
@Component
class Opening {
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;
    private final Tickets tickets;
    private final TicketEvents events;
    private final Companies companies;
    private final LineQueues queues;

    Opening(
            Sessions sessions,
            Participants participants,
            Messages messages,
            Tickets tickets,
            TicketEvents events,
            Companies companies,
            LineQueues queues) {
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
        this.tickets = tickets;
        this.events = events;
        this.companies = companies;
        this.queues = queues;
    }

    Message open(NewConversation c) {
        Channel channel = c.channel();
        LineQueues.Queue entrance = queues.of(channel);
        Ticket ticket = tickets.open(new NewTicket(
                c.type(),
                c.subject(),
                c.priority(),
                c.tags(),
                c.fields(),
                entrance.brand(),
                channel.line(),
                entrance.group(),
                c.requester().id(),
                companies.ofContact(c.requester().id()).map(Company::id).orElse(null),
                channel.key(),
                channel.kind(),
                c.parent()));
        Session session = sessions.openFor(
                ticket.number(),
                channel.line(),
                channel.key(),
                channel.kind(),
                c.subject(),
                !c.copies().isEmpty());
        participants.add(
                session.id(), c.requester().id(), c.address(), c.requester().name(), "main");
        if (c.user() != null) {
            participants.account(session.id(), c.address(), c.user());
        }
        c.copies().forEach((address, name) -> participants.add(session.id(), null, address, name, "copy"));
        Message message = messages.add(NewMessage.of(MessageKind.IN, c.author(), c.text())
                .in(session.id(), ticket.number(), channel.kind())
                .addressed(c.address(), c.to(), List.copyOf(c.copies().keySet()), List.of())
                .content(c.subject(), c.html(), c.quoted())
                .external(c.externalId(), c.automatic(), null)
                .files(c.attachments()));
        c.cutNote(session.id(), ticket.number()).ifPresent(messages::add);
        tickets.lastMessage(ticket.number(), "client", message.text());
        tell(c, ticket, session, message);
        return message;
    }

    private void tell(NewConversation c, Ticket ticket, Session session, Message message) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("status", ticket.status());
        after.put("priority", ticket.priority());
        after.put("group", String.valueOf(ticket.group()));
        after.put("message", message.id().toString());
        after.put("session", session.id().toString());
        Cause cause = c.cause();
        if (c.incident() == null) {
            events.tell("opened", ticket.number(), cause, Map.of(), after);
            return;
        }
        after.put("unrouted", true);
        events.tell("opened", ticket.number(), cause, Map.of(), after);
        tickets.change(
                ticket.number(),
                TicketChange.of(TicketField.INCIDENT, c.incident()).as("incident"),
                Cause.system());
    }
}
