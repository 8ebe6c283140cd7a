package org.lanedesk.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers in the conversation of a ticket on behalf of a process; without recipients to all who take part (E24). */
@Component("outreach.replyInSession")
public class ReplyInSession {
    private final InitiativeMessages store;
    private final BlockMessage block;
    private final Channels channels;
    private final RecipientWords recipients;
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;
    private final Users users;
    private final Tickets tickets;
    private final TicketEvents events;
    private final LoopGuard guard;

    ReplyInSession(
            InitiativeMessages store,
            BlockMessage block,
            Channels channels,
            RecipientWords recipients,
            Sessions sessions,
            Participants participants,
            Messages messages,
            Users users,
            Tickets tickets,
            TicketEvents events,
            LoopGuard guard) {
        this.store = store;
        this.block = block;
        this.channels = channels;
        this.recipients = recipients;
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
        this.users = users;
        this.tickets = tickets;
        this.events = events;
        this.guard = guard;
    }

    /**
     * @param choices go along for pages that show them as buttons; may be empty
     * @return empty when nothing may be sent, so that no two machines answer each other; the conversation then says so
     * @throws InitiativeRefused noRecipient when the ticket has no conversation or nobody takes part
     */
    @Transactional(noRollbackFor = InitiativeRefused.class)
    public Optional<SentMessage> run(WritingStep step, Map<String, Object> fields, long ticket, List<String> choices) {
        Optional<SentMessage> before = store.ofStep(step.id()).flatMap(InitiativeMessages.Row::sent);
        if (before.isPresent()) {
            return before;
        }
        String name = step.name();
        tickets.lock(ticket);
        Session session = sessions.current(ticket)
                .orElseThrow(() -> new InitiativeRefused(InitiativeRefused.NO_RECIPIENT, "no conversation"));
        Channel channel = channels.get(session.channel());
        InitiativeMessage wanted = block.read(fields, ticket, channel.key());
        List<Recipient> to = recipients.read(channel, wanted.to(), List.of());
        List<String> toAll = to.isEmpty()
                ? role(session, "main")
                : to.stream().map(Recipient::address).toList();
        if (toAll.isEmpty()) {
            throw new InitiativeRefused(InitiativeRefused.NO_RECIPIENT, "nobody takes part");
        }
        List<String> copies = !channel.limits().groupRecipients()
                ? List.of()
                : to.isEmpty() && wanted.cc().isEmpty()
                        ? role(session, "copy")
                        : recipients.read(channel, wanted.cc(), to).stream()
                                .map(Recipient::address)
                                .toList();
        User initiator = wanted.initiator() == null
                ? null
                : users.find(wanted.initiator()).orElse(null);
        if (initiator == null && !guard.lets(step, session, ticket, toAll.get(0), fields.get("initiator"))) {
            return Optional.empty();
        }
        copies.forEach(address -> participants.add(session.id(), null, address, null, "copy"));
        Message sent = messages.add(NewMessage.of(MessageKind.OUT, author(initiator, name), wanted.text())
                .in(session.id(), ticket, session.channelKind())
                .addressed(null, toAll, copies, List.of())
                .content(wanted.subject(), null, null)
                // no person wrote it: no machine may answer it (H02)
                .external(null, initiator == null, null)
                .detail(
                        choices.isEmpty()
                                ? Map.of("kind", "process", "step", name)
                                : Map.of("kind", "process", "step", name, "choices", choices)));
        sessions.touch(session.id(), true);
        tell(ticket, sent, initiator, name);
        SentMessage result = new SentMessage(ticket, session.id(), sent.id());
        store.sent(null, step.id(), wanted.initiator(), result);
        return Optional.of(result);
    }

    private void tell(long ticket, Message sent, @Nullable User initiator, String name) {
        tickets.lastMessage(ticket, initiator == null ? "system" : "agent", sent.text());
        Cause cause = initiator == null
                ? Cause.process("replyInSession", name)
                : new Cause("agent", initiator.id().toString(), initiator.name(), Map.of(), 0);
        events.tell(
                initiator == null ? "messageSent" : "agentReplied",
                ticket,
                cause,
                Map.of(),
                Map.of("message", sent.id().toString(), "session", String.valueOf(sent.sessionId())));
    }

    private static Author author(@Nullable User initiator, String name) {
        return initiator == null ? Author.process(name) : Author.agent(initiator.id(), initiator.name());
    }

    private List<String> role(Session session, String role) {
        return participants.active(session.id()).stream()
                .filter(p -> p.role().equals(role))
                .map(Participant::address)
                .toList();
    }
}
