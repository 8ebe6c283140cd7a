package org.lanedesk.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.Channel;
import org.lanedesk.channel.Channels;
import org.lanedesk.people.Contact;
import org.lanedesk.people.Contacts;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.session.Author;
import org.lanedesk.session.HtmlCleaner;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a message that nobody asked for: one conversation with all recipients, one message to all of them, a ticket to
 * which the answer comes back (rows E17-E25, D15). The channel carries it after the commit.
 */
@Component("outreach.sendInitiativeMessage")
public class SendInitiativeMessage {
    private final Channels channels;
    private final RecipientWords recipients;
    private final LineConversations conversations;
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;
    private final Contacts contacts;
    private final Users users;
    private final Tickets tickets;
    private final InitiativeTicket ticketOf;
    private final Finishing finishing;

    SendInitiativeMessage(
            Channels channels,
            RecipientWords recipients,
            LineConversations conversations,
            Sessions sessions,
            Participants participants,
            Messages messages,
            Contacts contacts,
            Users users,
            Tickets tickets,
            InitiativeTicket ticketOf,
            Finishing finishing) {
        this.channels = channels;
        this.recipients = recipients;
        this.conversations = conversations;
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
        this.contacts = contacts;
        this.users = users;
        this.tickets = tickets;
        this.ticketOf = ticketOf;
        this.finishing = finishing;
    }

    /**
     * @throws InitiativeRefused nobody to write to; an open conversation that may not be reused; a channel by which this
     *     person cannot be written to first
     */
    @Transactional(noRollbackFor = InitiativeRefused.class)
    public SentMessage send(InitiativeMessage wanted, String processName) {
        Channel channel = channels.get(wanted.channel());
        if (wanted.ticketNumber() != null) {
            tickets.lock(wanted.ticketNumber());
        }
        List<Recipient> to = recipients.read(channel, wanted.to(), List.of());
        if (to.isEmpty()) {
            throw new InitiativeRefused(InitiativeRefused.NO_RECIPIENT, "nobody to write to");
        }
        List<Recipient> cc = copies(channel, to, wanted.cc());
        Recipient main = to.get(0);
        if (!channel.limits().writeFirst() && !conversations.wroteFirst(channel, main.address())) {
            throw new InitiativeRefused(InitiativeRefused.CANNOT_INITIATE, main.address() + " on " + channel.key());
        }
        User initiator = wanted.initiator() == null
                ? null
                : users.find(wanted.initiator()).orElse(null);
        UUID operator = initiator != null && conversations.member(channel, initiator.id()) ? initiator.id() : null;
        Session session = session(wanted, channel, to, cc, initiator);
        Contact requester = contact(channel, main);
        addAll(session, channel, to, cc);
        InitiativeTicket.Found ticket = ticketOf.find(wanted, channel, session, requester, initiator, operator);
        Author author =
                initiator == null ? Author.process(processName) : Author.agent(initiator.id(), initiator.name());
        Message message = messages.add(NewMessage.of(MessageKind.OUT, author, wanted.text())
                .in(session.id(), ticket.number(), session.channelKind())
                .addressed(null, addresses(to), addresses(cc), List.of())
                .content(
                        wanted.subject() == null ? session.subject() : wanted.subject(),
                        wanted.html() == null ? null : HtmlCleaner.clean(wanted.html()),
                        null)
                .external(null, initiator == null, null)
                .detail(Map.of("kind", "initiative")));
        sessions.touch(session.id(), true);
        if (operator != null) {
            sessions.hold(session.id(), operator);
        }
        ticketOf.tell(ticket, message, initiator, processName);
        finishing.afterInitiative(session, wanted.keepOpen());
        return new SentMessage(ticket.number(), session.id(), message.id());
    }

    private List<Recipient> copies(Channel channel, List<Recipient> to, List<String> cc) {
        boolean several = to.size() > 1 || cc.stream().anyMatch(c -> !c.isBlank());
        if (several && !channel.limits().groupRecipients()) {
            throw Problem.invalid("cc", "outreach.copiesOnlyByMail", channel.key());
        }
        return several ? recipients.read(channel, cc, to) : List.of();
    }

    /** The open conversation with the main recipient, unless it belongs to another ticket; else a new one. */
    private Session session(
            InitiativeMessage wanted,
            Channel channel,
            List<Recipient> to,
            List<Recipient> cc,
            @Nullable User initiator) {
        Optional<Session> open = conversations.open(channel, to.get(0).address(), wanted.unseen()).stream()
                .findFirst()
                .map(sessions::get);
        if (open.isPresent() && !wanted.reuse()) {
            throw new InitiativeRefused(InitiativeRefused.SESSION_EXISTS, channel.key());
        }
        if (open.isPresent()
                && (wanted.ticketNumber() == null
                        || wanted.ticketNumber().equals(open.get().ticketNumber()))) {
            return open.get();
        }
        return sessions.open(
                channel.line(),
                channel.key(),
                channel.kind(),
                wanted.subject(),
                to.size() + cc.size() > 1,
                initiator == null ? "system" : "agent");
    }

    private void addAll(Session session, Channel channel, List<Recipient> to, List<Recipient> cc) {
        boolean empty = participants.all(session.id()).isEmpty();
        Map<Recipient, String> roles = new LinkedHashMap<>();
        Stream.concat(to.stream(), cc.stream()).forEach(r -> roles.put(r, "copy"));
        if (empty) {
            roles.put(to.get(0), "main");
        }
        roles.forEach((recipient, role) -> {
            Contact contact = contact(channel, recipient);
            participants.add(session.id(), contact.id(), recipient.address(), contact.name(), role);
        });
    }

    private Contact contact(Channel channel, Recipient recipient) {
        return recipient.contact() != null
                ? contacts.get(recipient.contact())
                : contacts.findOrCreate(
                        RecipientWords.mailLike(channel.kind()) ? "email" : channel.kind(),
                        recipient.address(),
                        recipient.name() == null ? "" : recipient.name());
    }

    private static List<String> addresses(List<Recipient> people) {
        return people.stream().map(Recipient::address).toList();
    }
}
