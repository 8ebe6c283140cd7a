package org.lanedesk.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lanedesk.catalog.Approval;
import org.lanedesk.catalog.ApprovalAsked;
import org.lanedesk.catalog.ApprovalLinks;
import org.lanedesk.catalog.ApprovalPages;
import org.lanedesk.catalog.Approvals;
import org.lanedesk.channel.PlainMail;
import org.lanedesk.outbox.DeliveryFailed;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Mails an approver, and his deputies of today, a link by which they can decide without signing in (R05). The link is
 * made when the mail is sent, so that no stored row holds it.
 */
@Component
class ApprovalMail implements OutboxHandler {
    private static final String KIND = "approvalMail";
    private final Approvals approvals;
    private final ApprovalPages pages;
    private final ApprovalLinks links;
    private final Deputies deputies;
    private final Users users;
    private final Tickets tickets;
    private final Outbox outbox;
    private final PlainMail mail;
    private final MessageSource texts;
    private final String url;

    ApprovalMail(
            Approvals approvals,
            ApprovalPages pages,
            ApprovalLinks links,
            Deputies deputies,
            Users users,
            Tickets tickets,
            Outbox outbox,
            PlainMail mail,
            MessageSource texts,
            @Value("${lanedesk.url:http://localhost:${server.port:8080}}") String url) {
        this.approvals = approvals;
        this.pages = pages;
        this.links = links;
        this.deputies = deputies;
        this.users = users;
        this.tickets = tickets;
        this.outbox = outbox;
        this.mail = mail;
        this.texts = texts;
        this.url = url;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @EventListener
    void on(ApprovalAsked asked) {
        approvals.find(asked.approval()).ifPresent(approval -> {
            add(approval, approval.approver());
            deputies.standInsFor(approval.approver()).forEach(person -> add(approval, person));
        });
    }

    private void add(Approval approval, UUID person) {
        outbox.add(KIND, Map.of("approval", approval.id().toString(), "person", person.toString()));
    }

    @Override
    public void deliver(UUID id, JsonNode payload) throws DeliveryFailed {
        UUID person = UUID.fromString(payload.path("person").asString());
        User user = users.find(person).orElse(null);
        Optional<Approval> asked = approvals
                .find(UUID.fromString(payload.path("approval").asString()))
                .filter(a -> a.state().equals("open"));
        if (user == null || user.email() == null || !user.active() || asked.isEmpty()) {
            return;
        }
        Locale locale = user.locale();
        ApprovalPages.View view = pages.one(asked.get().id(), person, locale);
        String ordered =
                view.answers().stream().map(a -> a.label() + ": " + a.value()).collect(Collectors.joining("\n"));
        if (view.forPerson() != null) {
            ordered = text("approval.mail.for", locale, view.forPerson()) + "\n\n" + ordered;
        }
        String link = url + "/portal/approve/" + links.make(asked.get().id(), person);
        String line = tickets.find(view.number()).map(Ticket::line).orElse(null);
        mail.send(
                id,
                line,
                user.email(),
                text("approval.mail.subject", locale, view.title(), String.valueOf(view.number())),
                text(
                        "approval.mail.body",
                        locale,
                        view.requester(),
                        view.title(),
                        ordered,
                        link,
                        String.valueOf(view.number())));
    }

    private String text(String code, Locale locale, Object... args) {
        return texts.getMessage(code, args, locale);
    }
}
