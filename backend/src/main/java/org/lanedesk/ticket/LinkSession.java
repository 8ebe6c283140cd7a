package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.session.Author;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a conversation off its ticket and puts it onto another (E29). Both records stay with their history; the ticket's
 * process goes on and is told, and what is written from then on no longer reaches it.
 */
@Component
public class LinkSession {
    private final Sessions sessions;
    private final Messages messages;
    private final Tickets tickets;
    private final TicketEvents events;
    private final JdbcClient db;
    private final DomainClock clock;
    private final ApplicationEventPublisher tell;

    LinkSession(
            Sessions sessions,
            Messages messages,
            Tickets tickets,
            TicketEvents events,
            JdbcClient db,
            DomainClock clock,
            ApplicationEventPublisher tell) {
        this.sessions = sessions;
        this.messages = messages;
        this.tickets = tickets;
        this.events = events;
        this.db = db;
        this.clock = clock;
        this.tell = tell;
    }

    /** In the caller's transaction. @param reason requalified, otherEntity or byMistake @throws Problem 409 without a link */
    public void unlink(UUID id, String reason, Actor actor) {
        Long number = sessions.get(id).ticketNumber();
        if (number == null) {
            throw Problem.of(409, "session.noTicket");
        }
        tickets.lock(number);
        // of two at once the second one comes too late
        if (!number.equals(sessions.get(id).ticketNumber())) {
            throw Problem.of(409, "session.noTicket");
        }
        note(id, number, "sessionUnlinked", "Conversation unlinked by " + actor.name(), reason, actor);
        sessions.ticket(id, null);
        // whoever unlinks it takes care of it until it has a ticket again
        sessions.hold(id, actor.id());
        db.sql("insert into session_link (session_id, ticket_number, unlinked_at, unlink_reason, unlinked_by)"
                        + " values (?, ?, ?, ?, ?) on conflict (session_id, ticket_number) do update set unlinked_at ="
                        + " excluded.unlinked_at, unlink_reason = excluded.unlink_reason, unlinked_by ="
                        + " excluded.unlinked_by")
                .params(
                        id,
                        number,
                        Timestamp.from(clock.instant()),
                        reason,
                        actor.id().toString())
                .update();
        events.tell(
                "sessionUnlinked",
                number,
                Cause.agent(actor),
                Map.of("session", id.toString()),
                Map.of("reason", reason));
        audit("unlinked", id, number, Map.of("reason", reason), actor);
    }

    /**
     * In the caller's transaction.
     *
     * @param withMessages whether what was said so far moves along; notes stay where they were written
     * @throws Problem 409 when it has a ticket
     */
    public void link(UUID id, long number, boolean withMessages, Actor actor) {
        Ticket ticket = tickets.lock(number);
        Session session = sessions.get(id);
        if (session.ticketNumber() != null) {
            throw Problem.of(409, "session.hasTicket", String.valueOf(session.ticketNumber()));
        }
        if (ticket.mergedInto() != null) {
            throw Problem.of(409, "session.mergedTicket", String.valueOf(ticket.mergedInto()));
        }
        sessions.ticket(id, number);
        messages.linkToTicket(id, number);
        if (withMessages) {
            db.sql("update message set ticket_number = ? where session_id = ? and kind in ('in', 'out')")
                    .params(number, id)
                    .update();
        }
        db.sql("insert into session_link (session_id, ticket_number) values (?, ?) on conflict (session_id,"
                        + " ticket_number) do update set unlinked_at = null, unlink_reason = null")
                .params(Arrays.asList(id, number))
                .update();
        note(id, number, "sessionLinked", "Conversation linked by " + actor.name(), "", actor);
        events.tell("sessionLinked", number, Cause.agent(actor), Map.of(), Map.of("session", id.toString()));
        audit("linked", id, number, Map.of(), actor);
    }

    private void note(UUID session, long number, String kind, String words, String reason, Actor actor) {
        messages.add(NewMessage.of(MessageKind.SYSTEM, Author.system(), words)
                .in(session, number, null)
                .detail(Map.of("kind", kind, "by", actor.name(), "reason", reason)));
    }

    private void audit(String what, UUID session, long number, Map<String, Object> more, Actor actor) {
        tell.publishEvent(
                new Audited("session." + what, "session " + session, Map.of("ticket", number), more, actor.id()));
        tell.publishEvent(new Audited(
                "ticket.session" + Character.toUpperCase(what.charAt(0)) + what.substring(1),
                "ticket " + number,
                Map.of("session", session.toString()),
                more,
                actor.id()));
    }
}
