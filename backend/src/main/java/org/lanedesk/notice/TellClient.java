package org.lanedesk.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lanedesk.channel.AutoReplyLimit;
import org.lanedesk.session.Author;
import org.lanedesk.session.Session;
import org.lanedesk.shared.template.TextTemplates;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the client something, in his conversation and his language; one event tells him once. */
@Component
class TellClient {
    private final ClientMessages messages;
    private final TicketWords words;
    private final TextTemplates texts;
    private final AutoReplyLimit limit;
    private final JdbcClient db;

    TellClient(ClientMessages messages, TicketWords words, TextTemplates texts, AutoReplyLimit limit, JdbcClient db) {
        this.messages = messages;
        this.words = words;
        this.texts = texts;
        this.limit = limit;
        this.db = db;
    }

    /** @return the address written to; empty when there is no conversation, no address, he was told already, or too often */
    Optional<String> tell(Ticket ticket, Telling telling, Cause cause) {
        Session session = messages.session(ticket).orElse(null);
        String address = session == null ? null : messages.address(session);
        if (session == null || address == null || told(ticket, telling) || !limit.take(address, session.id())) {
            return Optional.empty();
        }
        Map<String, Object> known = new LinkedHashMap<>(words.of(ticket.number(), telling.event()));
        known.putAll(telling.words());
        return texts.fill(telling.text(), known, words.client(ticket.number())).map(text -> {
            var sent = messages.send(ticket, session, address, Author.rule(cause.name()), text, cause.detail(), null);
            db.sql("insert into client_notice (event_key, ticket_number, message_id) values (?, ?, ?)")
                    .params(telling.eventKey(), ticket.number(), sent.id())
                    .update();
            return address;
        });
    }

    private boolean told(Ticket ticket, Telling telling) {
        return db.sql("select count(*) from client_notice where event_key = ? and ticket_number = ?")
                        .params(telling.eventKey(), ticket.number())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
