package org.lanedesk.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.template.TextTemplates;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Action "notify" of tables, macros and escalation steps: {@code assignee, client:mail, head:page+mail}. Companion
 * columns: {@code notifyText} (key of a kept text), {@code notifyBy} (page, mail), {@code notifyWhen} ("workingTime").
 */
@Component
class NotifyAction implements TicketAction {
    private final Tickets tickets;
    private final AudiencePeople recipients;
    private final TellPeople tell;
    private final TellClient tellClient;
    private final TextTemplates texts;
    private final JdbcClient db;

    NotifyAction(
            Tickets tickets,
            AudiencePeople recipients,
            TellPeople tell,
            TellClient tellClient,
            TextTemplates texts,
            JdbcClient db) {
        this.tickets = tickets;
        this.recipients = recipients;
        this.tell = tell;
        this.tellClient = tellClient;
        this.texts = texts;
        this.db = db;
    }

    @Override
    public String key() {
        return "notify";
    }

    @Override
    public LocalizedText label() {
        return new LocalizedText(Map.of("en", "Notify", "ru", "Уведомить", "pl", "Powiadom"));
    }

    @Override
    public String valueType() {
        return "audience";
    }

    @Override
    public boolean addsUp() {
        return true;
    }

    @Override
    public @Nullable String check(Object value) {
        return NoticeAudience.of(value).stream().allMatch(NoticeAudience::known) ? null : "notice.audience";
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        Ticket ticket = tickets.get(context.ticketNumber());
        TicketEvent event = context.event();
        String text = text(context, event);
        Set<String> told = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (NoticeAudience audience : NoticeAudience.of(value)) {
            if (!audience.known()) {
                unknown.add(audience.who());
            } else if (audience.who().equals("client")) {
                tellClient
                        .tell(ticket, telling(context, audience, text, key(context, text)), context.cause())
                        .ifPresent(told::add);
            } else {
                told.addAll(tell.tell(
                        ticket.number(),
                        telling(context, audience, text, key(context, text)),
                        recipients.of(ticket, audience.who()),
                        actor(event)));
            }
        }
        Map<String, Object> done = new LinkedHashMap<>();
        if (!told.isEmpty()) {
            done.put("told", List.copyOf(told));
        }
        if (!unknown.isEmpty()) {
            done.put("warning", "notice.audience");
        }
        return done;
    }

    private static Telling telling(ActionContext context, NoticeAudience audience, String text, String key) {
        Object by = context.row().get("notifyBy");
        return new Telling(
                key,
                text,
                !audience.ways().isEmpty()
                        ? audience.ways()
                        : by == null ? NoticeAudience.WAYS : NoticeAudience.ways(by.toString()),
                "workingTime".equals(context.row().get("notifyWhen")),
                context.event() == null ? null : context.event().id(),
                Map.of());
    }

    private String text(ActionContext context, @Nullable TicketEvent event) {
        Object named = context.row().get("notifyText");
        if (named != null) {
            return named.toString();
        }
        String own = event == null ? "notice.default" : "notice." + event.type();
        return texts.exists(own) ? own : "notice.default";
    }

    /** Opening and assigning are two events but one piece of news: both are told by the assignment's own id. */
    private String key(ActionContext context, String text) {
        if (text.equals("notice.assigned")) {
            return db.sql("select id from ticket_event where ticket_number = ? and after ->> 'assignee' is not null"
                            + " order by id desc limit 1")
                    .param(context.ticketNumber())
                    .query(UUID.class)
                    .optional()
                    .orElseGet(() -> fallback(context))
                    .toString();
        }
        return fallback(context).toString();
    }

    private static UUID fallback(ActionContext context) {
        return context.event() == null ? Ids.next() : context.event().id();
    }

    private static @Nullable UUID actor(@Nullable TicketEvent event) {
        if (event == null
                || !event.cause().changedBy().equals("agent")
                || event.cause().actor() == null) {
            return null;
        }
        return UUID.fromString(event.cause().actor());
    }
}
