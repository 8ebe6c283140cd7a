package org.lanedesk.notice;

import java.util.UUID;
import org.lanedesk.channel.PlainMail;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Mails one notice to one person; who has read it on the page meanwhile needs no mail. */
@Component
class NoticeMail implements OutboxHandler {
    static final String KIND = "noticeMail";
    private final Notices notices;
    private final Users users;
    private final Tickets tickets;
    private final PlainMail mail;

    NoticeMail(Notices notices, Users users, Tickets tickets, PlainMail mail) {
        this.notices = notices;
        this.users = users;
        this.tickets = tickets;
        this.mail = mail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        Notice notice =
                notices.find(UUID.fromString(payload.path("notice").asString())).orElse(null);
        if (notice == null || notice.readAt() != null) {
            return;
        }
        User user = users.get(notice.userId());
        if (user.email() == null || !user.active()) {
            return;
        }
        String line = notice.ticketNumber() == null
                ? null
                : tickets.find(notice.ticketNumber()).map(Ticket::line).orElse(null);
        mail.send(id, line, user.email(), notice.title(), notice.body());
    }
}
