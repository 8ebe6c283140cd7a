package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.people.Contact;
import org.lanedesk.people.ContactIdentity;
import org.lanedesk.people.Contacts;
import org.lanedesk.session.Author;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.OnceOnly;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Tags;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketCard;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * A ticket that an agent makes for the team (D15): its first message is a note, nothing goes out, and it is routed like
 * any other. With a requester's address it has a conversation, so that one may write to him later.
 */
@Component
public class InternalIntake {
    private final InternalEntrance entrances;
    private final OrderCheck check;
    private final Contacts contacts;
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;
    private final Tickets tickets;
    private final TicketEvents events;
    private final TicketCard card;
    private final UnitOfWork work;
    private final OnceOnly once;

    InternalIntake(
            InternalEntrance entrances,
            OrderCheck check,
            Contacts contacts,
            Sessions sessions,
            Participants participants,
            Messages messages,
            Tickets tickets,
            TicketEvents events,
            TicketCard card,
            UnitOfWork work,
            OnceOnly once) {
        this.entrances = entrances;
        this.check = check;
        this.contacts = contacts;
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
        this.tickets = tickets;
        this.events = events;
        this.card = card;
        this.work = work;
        this.once = once;
    }

    /**
     * @param order without an address the agent's own contact is the requester; nobody when he has none
     * @return the ticket as the API shows it
     * @throws Problem 422 naming each field that is wrong, 403 when he may not write in the channel's queue
     */
    public Map<String, Object> open(TicketIntake.Order order, Actor actor) {
        check.check(order, actor, false);
        InternalEntrance.Found entrance = entrances.of(order.channel(), actor);
        long opened = work.get(() -> {
            long number = open(order, entrance, actor);
            once.made("/api/v1/tickets/" + number, Map.of("number", number));
            return number;
        });
        return card.of(opened, actor);
    }

    private long open(TicketIntake.Order order, InternalEntrance.Found entrance, Actor actor) {
        Channel channel = entrance.channel();
        String subject = String.valueOf(order.subject()).strip();
        Contact requester = requester(order, actor);
        Ticket ticket = tickets.open(new NewTicket(
                order.type() == null ? "request" : order.type(),
                subject,
                order.priority() == null ? "normal" : order.priority(),
                order.tags() == null ? List.of() : Tags.of(order.tags()),
                order.fields() == null ? Map.of() : new LinkedHashMap<>(order.fields()),
                entrance.brand(),
                channel.line(),
                entrance.group(),
                requester == null ? null : requester.id(),
                requester == null ? null : entrances.company(requester),
                channel.key(),
                channel.kind(),
                null));
        UUID session = requester == null || order.address() == null
                ? null
                : conversation(channel, subject, requester, order.address().strip(), ticket);
        Message note = messages.add(
                NewMessage.of(MessageKind.NOTE, Author.agent(actor.id(), actor.name()), String.valueOf(order.words()))
                        .in(session, ticket.number(), null)
                        .content(subject, order.html() == null ? null : HtmlCleaner.clean(order.html()), null));
        tell(ticket, note, session, actor);
        return ticket.number();
    }

    private void tell(Ticket ticket, Message note, @Nullable UUID session, Actor actor) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("status", ticket.status());
        after.put("priority", ticket.priority());
        after.put("group", String.valueOf(ticket.group()));
        after.put("message", note.id().toString());
        after.put("internal", true);
        if (session != null) {
            after.put("session", session.toString());
        }
        tickets.lastMessage(ticket.number(), "agent", note.text());
        events.tell("opened", ticket.number(), Cause.agent(actor), Map.of(), after);
    }

    private UUID conversation(Channel channel, String subject, Contact requester, String address, Ticket ticket) {
        Session session = sessions.open(channel.line(), channel.key(), channel.kind(), subject, false, "agent");
        participants.add(session.id(), requester.id(), address, requester.name(), "main");
        sessions.ticket(session.id(), ticket.number());
        return session.id();
    }

    private @Nullable Contact requester(TicketIntake.Order order, Actor actor) {
        if (order.address() == null) {
            return Optional.ofNullable(actor.contact()).flatMap(contacts::find).orElse(null);
        }
        String address = order.address().strip();
        return contacts.findOrCreate(ContactIdentity.EMAIL, address, order.name() == null ? address : order.name());
    }
}
