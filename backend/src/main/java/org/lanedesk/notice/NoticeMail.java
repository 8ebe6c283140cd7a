package org.lanedesk.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lanedesk.channel.PlainMail;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.template.TextTemplates;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketWords;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Mails notices to one person; what he has read on the page meanwhile needs no mail. */
@Component
class NoticeMail implements OutboxHandler {
    static final String KIND = "noticeMail";
    private final Notices notices;
    private final Users users;
    private final Tickets tickets;
    private final TextTemplates texts;
    private final TicketWords words;
    private final PlainMail mail;

    NoticeMail(Notices notices, Users users, Tickets tickets, TextTemplates texts, TicketWords words, PlainMail mail) {
        this.texts = texts;
        this.words = words;
        this.notices = notices;
        this.users = users;
        this.tickets = tickets;
        this.mail = mail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A person whose notices pile up gets one mail with all of them. */
    @Override
    public String together() {
        return "user";
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        deliverTogether(id, List.of(payload));
    }

    @Override
    public void deliverTogether(UUID id, List<JsonNode> payloads) throws DeliveryFailed {
        List<Notice> unread = notices.unread(payloads.stream()
                .map(payload -> UUID.fromString(payload.path("notice").asString()))
                .toList());
        if (unread.isEmpty()) {
            return;
        }
        Notice first = unread.get(0);
        User user = users.get(first.userId());
        if (user.email() == null || !user.active()) {
            return;
        }
        String line = first.ticketNumber() == null
                ? null
                : tickets.find(first.ticketNumber()).map(Ticket::line).orElse(null);
        if (unread.size() == 1) {
            mail.send(id, line, user.email(), first.title(), first.body());
        } else {
            TextTemplates.Filled all = texts.fill(
                            "notice.several",
                            Map.of("count", unread.size(), "notices", listed(unread)),
                            words.person(user.locale(), user.zone()))
                    .orElseThrow();
            mail.send(id, line, user.email(), all.subject(), all.text());
        }
    }

    private static String listed(List<Notice> notices) {
        return notices.stream()
                .map(notice -> (notice.title() + "\n" + notice.body()).strip())
                .collect(Collectors.joining("\n\n"));
    }
}
