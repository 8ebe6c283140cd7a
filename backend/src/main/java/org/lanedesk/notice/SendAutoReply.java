package org.lanedesk.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.AutoReplyLimit;
import org.lanedesk.engine.Decided;
import org.lanedesk.engine.Decision;
import org.lanedesk.engine.Decisions;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.template.TextTemplates;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketFacts;
import org.lanedesk.ticket.TicketWords;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a client's message as table D9 says: one answer to one message at most, none to machines, only so many to one
 * address and in one conversation (A08, A09, A46).
 */
@Component("notice.sendAutoReply")
public class SendAutoReply {
    static final String TABLE = "auto-reply";
    private final Decisions decisions;
    private final TicketFacts facts;
    private final TicketWords words;
    private final TicketEvents events;
    private final Tickets tickets;
    private final Messages messages;
    private final Sessions sessions;
    private final AutoReplies replies;
    private final AutoReplyLimit limit;
    private final Occasions occasions;
    private final ClientMessages client;
    private final TextTemplates texts;
    private final DomainClock clock;
    private final ApplicationEventPublisher log;

    SendAutoReply(
            Decisions decisions,
            TicketFacts facts,
            TicketWords words,
            TicketEvents events,
            Tickets tickets,
            Messages messages,
            Sessions sessions,
            AutoReplies replies,
            AutoReplyLimit limit,
            Occasions occasions,
            ClientMessages client,
            TextTemplates texts,
            DomainClock clock,
            ApplicationEventPublisher log) {
        this.decisions = decisions;
        this.facts = facts;
        this.words = words;
        this.events = events;
        this.tickets = tickets;
        this.messages = messages;
        this.sessions = sessions;
        this.replies = replies;
        this.limit = limit;
        this.occasions = occasions;
        this.client = client;
        this.texts = texts;
        this.clock = clock;
        this.log = log;
    }

    /** A row of the table that wants to answer. */
    private record Choice(String occasion, Decision decision, Decision.Row row) {}

    /** @return the answer; empty when none is given */
    @Transactional
    public Optional<Message> to(long ticket, UUID eventId) {
        TicketEvent event = events.find(eventId).orElse(null);
        Message question = event == null ? null : question(event);
        if (event == null || question == null || question.sessionId() == null) {
            return Optional.empty();
        }
        Map<String, Object> known = words.of(ticket, eventId);
        Choice choice = choose(facts.of(ticket, eventId), occasions.of(event, question, known));
        if (choice == null) {
            return Optional.empty();
        }
        Session session = sessions.get(question.sessionId());
        String address = question.from() == null ? client.address(session) : question.from();
        Optional<Message> sent = address == null
                ? Optional.empty()
                : send(tickets.get(ticket), session, address, question, choice, known);
        Object outcome = sent.<Object>map(Message::id).orElse(address == null ? "notice.noAddress" : "notice.tooMany");
        log.publishEvent(new Decided(
                ticket,
                eventId,
                choice.decision(),
                Map.of(
                        "applied",
                        List.of(Map.of("row", choice.row().index(), "action", "reply", "value", outcome)),
                        "lost",
                        List.of())));
        return sent;
    }

    /** The client's own message that the event is about; null when there is none or a machine wrote it. */
    private @Nullable Message question(TicketEvent event) {
        Object id = event.after().get("message");
        Message message = id == null
                ? null
                : messages.find(UUID.fromString(id.toString())).orElse(null);
        return message == null
                        || message.kind() != MessageKind.IN
                        || message.automatic()
                        || !message.author().kind().equals("client")
                        || replies.answered(message.id())
                ? null
                : message;
    }

    /** A message may be several occasions at once; the highest row of the table that answers any of them wins. */
    private @Nullable Choice choose(Map<String, Object> known, List<String> wanted) {
        Choice best = null;
        for (String occasion : wanted) {
            Map<String, Object> asked = new LinkedHashMap<>(known);
            asked.put("on", occasion);
            Decision decision = decisions.decide(TABLE, asked);
            for (Decision.Row row : decision.applied()) {
                if (row.outputs().containsKey("reply")
                        && (best == null || row.index() < best.row().index())) {
                    best = new Choice(occasion, decision, row);
                    break;
                }
            }
        }
        return best;
    }

    private Optional<Message> send(
            Ticket ticket,
            Session session,
            String address,
            Message question,
            Choice choice,
            Map<String, Object> known) {
        if (!limit.take(address, session.id())) {
            return Optional.empty();
        }
        Decision.Row row = choice.row();
        TextTemplates.Filled text = text(row.outputs().get("reply"), ticket, known);
        Instant at = row.outputs().get("delayMinutes") instanceof Number minutes
                ? clock.instant().plus(Duration.ofMinutes(minutes.longValue()))
                : null;
        Map<String, Object> detail = Map.of(
                "kind",
                "autoReply",
                "table",
                TABLE,
                "version",
                choice.decision().version(),
                "row",
                row.id(),
                "rule",
                row.name(),
                "inReplyTo",
                question.id().toString());
        Message sent = client.send(ticket, session, address, Author.rule(row.name()), text, detail, at);
        Instant period = Occasions.period(known);
        replies.add(
                question,
                sent.id(),
                ticket.number(),
                address,
                choice.occasion(),
                period != null && !replies.inPeriod(session.id(), period) ? period : null);
        return Optional.of(sent);
    }

    /** The cell names a kept text or holds the words themselves. */
    private TextTemplates.Filled text(@Nullable Object cell, Ticket ticket, Map<String, Object> known) {
        String named = String.valueOf(cell);
        var reader = words.client(ticket.number());
        return texts.fill(named, known, reader)
                .orElseGet(() -> TextTemplates.filled("Re: {{ticket.subject}}", named, known, reader));
    }
}
