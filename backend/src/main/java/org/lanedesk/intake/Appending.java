package org.lanedesk.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Conversation;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Adds a client's message to its conversation; table D7 says what that does to the ticket. */
@Component
class Appending {
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final Messages messages;
    private final Participants participants;
    private final Conversation conversation;
    private final Continuation continuation;
    private final Opening opening;

    Appending(
            Tickets tickets,
            TicketVerbs verbs,
            Messages messages,
            Participants participants,
            Conversation conversation,
            Continuation continuation,
            Opening opening) {
        this.tickets = tickets;
        this.verbs = verbs;
        this.messages = messages;
        this.participants = participants;
        this.conversation = conversation;
        this.continuation = continuation;
        this.opening = opening;
    }

    Outcome append(UUID item, Joined joined, NewConversation c) {
        Long number = joined.session().ticketNumber();
        if (number == null) {
            return Outcome.of(item, Outcome.Kind.OPENED, opening.open(c));
        }
        Ticket ticket = live(tickets.lock(number));
        String outcome = continuation.of(ticket, "client", joined.token(), c.automatic());
        Cause cause = c.cause();
        return switch (outcome) {
            case "append" -> Outcome.of(item, Outcome.Kind.APPENDED, add(ticket, joined.session(), c, cause));
            case "reopen" -> reopen(item, ticket, joined.session(), c, cause);
            case "ignore" -> Outcome.aside(item, Outcome.Kind.IGNORED, "continuation");
            default -> Outcome.of(item, Outcome.Kind.OPENED, opening.open(c.continuing(ticket.number())));
        };
    }

    private Outcome reopen(UUID item, Ticket ticket, Session session, NewConversation c, Cause cause) {
        if (!verbs.offered(ticket.number()).contains("reopen")) {
            return Outcome.of(item, Outcome.Kind.OPENED, opening.open(c.continuing(ticket.number())));
        }
        verbs.request(ticket.number(), "reopen", Map.of(), cause);
        return Outcome.of(item, Outcome.Kind.REOPENED, add(ticket, session, c, cause));
    }

    private Message add(Ticket ticket, Session session, NewConversation c, Cause cause) {
        Participant sender = participants.byAddress(session.id(), c.address()).orElse(null);
        Message message = messages.add(NewMessage.of(MessageKind.IN, c.author(), c.text())
                .in(session.id(), ticket.number(), session.channelKind())
                .addressed(c.address(), c.to(), List.copyOf(c.copies().keySet()), List.of())
                .content(c.subject(), c.html(), c.quoted())
                .external(c.externalId(), c.automatic(), null)
                .files(c.attachments()));
        c.cutNote(session.id(), ticket.number()).ifPresent(messages::add);
        if (sender == null) {
            ask(session, ticket, "stranger", c.address(), " answered but does not take part in this conversation.");
        } else if (sender.removedAt() != null) {
            ask(session, ticket, "removedWrote", c.address(), " was taken out of this conversation and wrote again.");
        }
        conversation.received(message, cause);
        return message;
    }

    /** Says it in the conversation, where the page asks whether he shall take part (E28). */
    private void ask(Session session, Ticket ticket, String kind, String address, String words) {
        messages.add(NewMessage.of(MessageKind.SYSTEM, Author.system(), address + words)
                .in(session.id(), ticket.number(), null)
                .detail(Map.of("kind", kind, "address", address)));
    }

    /** Follows a merge to the ticket that goes on. */
    private Ticket live(Ticket ticket) {
        Ticket target = ticket;
        for (int i = 0; i < 10 && target.mergedInto() != null; i++) {
            target = tickets.lock(target.mergedInto());
        }
        return target;
    }
}
