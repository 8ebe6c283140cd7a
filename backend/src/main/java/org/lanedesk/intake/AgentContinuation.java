package org.lanedesk.intake;

import java.util.List;
import java.util.Map;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.FollowUps;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** An agent's answer on a ticket that is over: table D7 says whether it belongs there or opens a linked ticket. */
@Component
class AgentContinuation implements FollowUps {
    private final Continuation continuation;
    private final Tickets tickets;
    private final TicketEvents events;
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;

    AgentContinuation(
            Continuation continuation,
            Tickets tickets,
            TicketEvents events,
            Sessions sessions,
            Participants participants,
            Messages messages) {
        this.continuation = continuation;
        this.tickets = tickets;
        this.events = events;
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
    }

    @Override
    public long answerTo(Ticket ticket, Actor actor) {
        if (!continuation.of(ticket, "agent", false, false).equals("newLinked")) {
            return ticket.number();
        }
        Session old = sessions.current(ticket.number()).orElseThrow(() -> Problem.of(409, "ticket.noSession"));
        Ticket linked = linked(ticket, old, actor);
        Session session =
                sessions.open(old.line(), old.channel(), old.channelKind(), old.subject(), old.group(), "agent");
        participants
                .active(old.id())
                .forEach(p -> participants.add(session.id(), p.contactId(), p.address(), p.name(), p.role()));
        sessions.ticket(session.id(), linked.number());
        note(ticket.number(), old, "Continued in #" + linked.number(), linked.number());
        note(linked.number(), session, "Continues #" + ticket.number(), ticket.number());
        events.tell(
                "opened",
                linked.number(),
                Cause.agent(actor),
                Map.of(),
                Map.of(
                        "status", linked.status(),
                        "priority", linked.priority(),
                        "group", String.valueOf(linked.group()),
                        "session", session.id().toString()));
        return linked.number();
    }

    private Ticket linked(Ticket old, Session session, Actor actor) {
        String group = old.group() == null ? tickets.commonQueue(old.number()) : old.group();
        Ticket opened = tickets.open(new NewTicket(
                old.type(),
                old.subject(),
                old.priority(),
                List.of(),
                Map.of(),
                old.brand(),
                session.line(),
                java.util.Objects.requireNonNull(group),
                old.requester(),
                old.company(),
                session.channel(),
                session.channelKind(),
                old.number()));
        // before it is told, so that no rule gives it to somebody else
        return tickets.change(
                opened.number(),
                TicketChange.of(TicketField.ASSIGNEE, actor.id())
                        .set(TicketField.ASSIGNED_BY, "agent")
                        .as("assigned"),
                Cause.agent(actor));
    }

    private void note(long number, Session session, String text, long other) {
        messages.add(NewMessage.of(MessageKind.SYSTEM, Author.system(), text)
                .in(session.id(), number, null)
                .detail(Map.of("kind", "continued", "ticket", other)));
    }
}
