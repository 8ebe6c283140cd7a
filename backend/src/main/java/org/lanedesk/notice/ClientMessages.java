package org.lanedesk.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Participant;
import org.lanedesk.session.Participants;
import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.template.TextTemplates;
import org.lanedesk.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Writes automatic messages to clients in the ticket's conversation; the channel marks them so in their heads. */
@Component
class ClientMessages {
    private final Sessions sessions;
    private final Participants participants;
    private final Messages messages;

    ClientMessages(Sessions sessions, Participants participants, Messages messages) {
        this.sessions = sessions;
        this.participants = participants;
        this.messages = messages;
    }

    Optional<Session> session(Ticket ticket) {
        return sessions.current(ticket.number());
    }

    /** @return the address of the main recipient; null when nobody takes part */
    @Nullable
    String address(Session session) {
        return participants.active(session.id()).stream()
                .findFirst()
                .map(Participant::address)
                .orElse(null);
    }

    /** @param notBefore when it is to leave; null = now */
    Message send(
            Ticket ticket,
            Session session,
            String address,
            Author author,
            TextTemplates.Filled text,
            Map<String, Object> detail,
            @Nullable Instant notBefore) {
        return messages.add(NewMessage.of(MessageKind.OUT, author, text.text())
                .in(session.id(), ticket.number(), session.channelKind())
                .addressed(null, List.of(address), List.of(), List.of())
                .content(text.subject(), text.html(), null)
                .external(null, true, notBefore)
                .detail(detail));
    }
}
