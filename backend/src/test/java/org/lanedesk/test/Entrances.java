package org.lanedesk.test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes lines with their queue and channels, and tickets on them, for tests that need no intake. */
@Component
public class Entrances {
    private final JdbcClient db;
    private final Groups groups;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;

    Entrances(
            JdbcClient db,
            Groups groups,
            Contacts contacts,
            Tickets tickets,
            Sessions sessions,
            Participants participants,
            Messages messages) {
        this.db = db;
        this.groups = groups;
        this.contacts = contacts;
        this.tickets = tickets;
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
    }

    /** A line with a queue of its own and one channel; all keys are new. */
    public record Entrance(String line, String group, String channel, String kind, String address) {}

    /** A ticket with its conversation and the client's first message, not told to anybody yet. */
    public record Case(Ticket ticket, Session session, Message message, Contact client, String from) {}

    /** @param schedule key; null = around the clock */
    public Entrance line(String kind, @Nullable String schedule, @Nullable User head) {
        String key = "l" + UUID.randomUUID().toString().substring(0, 12);
        groups.add(key + "-queue", LocalizedText.of("Queue " + key), head == null ? null : head.id(), false);
        db.sql("insert into line (key, name, schedule, default_group) values (?, ?::jsonb, ?, ?)")
                .params(java.util.Arrays.asList(key, "{\"en\":\"Line " + key + "\"}", schedule, key + "-queue"))
                .update();
        db.sql("insert into channel (key, kind, name, line_key, address) values (?, ?, ?::jsonb, ?, ?)")
                .params(key + "-in", kind, "{\"en\":\"Line " + key + "\"}", key, key + "@desk.example")
                .update();
        return new Entrance(key, key + "-queue", key + "-in", kind, key + "@desk.example");
    }

    public void schedule(String key, String definition) {
        db.sql("insert into schedule (key, name, zone, definition) values (?, '{\"en\":\"Hours\"}',"
                        + " ?::jsonb ->> 'zone', ?::jsonb)")
                .params(key, definition, definition)
                .update();
    }

    public void member(Entrance line, User user, String role) {
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, ?)")
                .params(line.line(), user.id(), role)
                .update();
    }

    public void works(Entrance line, User user) {
        groups.put(new GroupMember(line.group(), user.id(), Reach.FULL, true, true));
    }

    public void email(User user, String address) {
        db.sql("update app_user set email = ? where id = ?")
                .params(address, user.id())
                .update();
    }

    public Case written(Entrance line, String subject, String text) {
        return written(line, subject, text, "c" + UUID.randomUUID().toString().substring(0, 12) + "@client.example");
    }

    public Case written(Entrance line, String subject, String text, String from) {
        Contact client =
                contacts.findOrCreate(line.kind().equals("telegram") ? "telegram" : "email", from, "Ann Client");
        Ticket ticket = tickets.open(new NewTicket(
                "request",
                subject,
                "normal",
                List.of(),
                Map.of(),
                "default",
                line.line(),
                line.group(),
                client.id(),
                null,
                line.channel(),
                line.kind(),
                null));
        Session session = sessions.open(line.line(), line.channel(), line.kind(), subject, false, "client");
        participants.add(session.id(), client.id(), from, "Ann Client", "main");
        sessions.ticket(session.id(), ticket.number());
        return new Case(ticket, session, again(session, ticket, client, from, text, false), client, from);
    }

    public Message again(Session session, Ticket ticket, Contact client, String from, String text, boolean machine) {
        return messages.add(NewMessage.of(MessageKind.IN, Author.client(client.id(), client.name()), text)
                .in(session.id(), ticket.number(), session.channelKind())
                .addressed(from, List.of(), List.of(), List.of())
                .external("<" + UUID.randomUUID() + "@client.example>", machine, null));
    }
}
