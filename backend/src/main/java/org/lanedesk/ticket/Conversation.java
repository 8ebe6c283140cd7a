package org.lanedesk.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Author;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is said on a ticket: answers, notes, messages of the client. All run in the caller's transaction. */
@Component
public class Conversation {
    private final Tickets tickets;
    private final TicketEvents events;
    private final Sessions sessions;
    private final Messages messages;
    private final Participants participants;
    private final ObjectProvider<FollowUps> followUps;

    Conversation(
            Tickets tickets,
            TicketEvents events,
            Sessions sessions,
            Messages messages,
            Participants participants,
            ObjectProvider<FollowUps> followUps) {
        this.tickets = tickets;
        this.events = events;
        this.sessions = sessions;
        this.messages = messages;
        this.participants = participants;
        this.followUps = followUps;
    }

    /** What an agent writes; empty recipients mean the participants of the session, main first. */
    public record Draft(
            String text,
            @Nullable String html,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            List<UUID> attachments) {}

    /**
     * An answer to the client; it goes out through the outbox of its channel after the commit.
     *
     * @return the message; on a closed ticket it belongs to a linked one that was opened for it
     */
    public Message reply(long number, Draft draft, Actor actor) {
        Ticket ticket = tickets.lock(number);
        if (!ticket.statusClass().live()) {
            long target = followUps.getObject().answerTo(ticket, actor);
            if (target != number) {
                return reply(target, draft, actor);
            }
        }
        Session session = sessions.current(number).orElseThrow(() -> Problem.of(409, "ticket.noSession"));
        List<Participant> people = participants.active(session.id());
        List<String> to = draft.to().isEmpty() ? addresses(people, "main") : draft.to();
        List<String> cc = draft.to().isEmpty() && draft.cc().isEmpty() ? addresses(people, "copy") : draft.cc();
        if (to.isEmpty()) {
            throw Problem.invalid("to", "field.required");
        }
        cc.forEach(address -> participants.add(session.id(), null, address, null, "copy"));
        Message message = messages.add(fill(NewMessage.of(MessageKind.OUT, author(actor), draft.text()), draft)
                .in(session.id(), number, session.channelKind())
                .addressed(null, to, without(cc, to), draft.bcc()));
        sessions.touch(session.id(), true);
        tickets.lastMessage(number, "agent", message.text());
        tell("agentReplied", ticket, message, Cause.agent(actor));
        return message;
    }

    /** A note that only the team sees. */
    public Message note(long number, Draft draft, Actor actor) {
        Ticket ticket = tickets.lock(number);
        UUID session = sessions.current(number).map(Session::id).orElse(null);
        Message message = messages.add(fill(NewMessage.of(MessageKind.NOTE, author(actor), draft.text()), draft)
                .in(session, number, null));
        tell("noteAdded", ticket, message, Cause.agent(actor));
        return message;
    }

    /** A message from outside, already stored with its session and ticket. */
    public void received(Message message, Cause cause) {
        long number = java.util.Objects.requireNonNull(message.ticketNumber());
        Ticket ticket = tickets.lock(number);
        if (message.sessionId() != null) {
            sessions.touch(message.sessionId(), !message.automatic());
        }
        tickets.lastMessage(number, "client", message.text());
        String type = message.automatic()
                ? "automaticReceived"
                : cause.changedBy().equals("thirdParty") ? "thirdPartyReplied" : "clientReplied";
        tell(type, ticket, message, cause);
    }

    private void tell(String type, Ticket ticket, Message message, Cause cause) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("message", message.id().toString());
        if (message.sessionId() != null) {
            after.put("session", message.sessionId().toString());
        }
        events.tell(type, ticket.number(), cause, Map.of(), after);
    }

    private static NewMessage fill(NewMessage message, Draft draft) {
        String html = draft.html() == null ? null : HtmlCleaner.clean(draft.html());
        return message.content(null, html, null)
                .files(draft.attachments().stream()
                        .map(id -> new NewMessage.NewAttachment(id, null))
                        .toList());
    }

    private static Author author(Actor actor) {
        return Author.agent(actor.id(), actor.name());
    }

    private static List<String> addresses(List<Participant> people, String role) {
        return people.stream()
                .filter(p -> p.role().equals(role))
                .map(Participant::address)
                .toList();
    }

    private static List<String> without(List<String> all, List<String> taken) {
        return all.stream()
                .filter(a -> taken.stream().noneMatch(a::equalsIgnoreCase))
                .distinct()
                .toList();
    }
}
