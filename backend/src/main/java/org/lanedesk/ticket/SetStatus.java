package org.lanedesk.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.FieldActions.SetField;
import org.springframework.context.ApplicationEventPublisher;

/** Sets the status; what ends or reopens the ticket goes by its process, and nobody snoozes without an end (C03, D24). */
final class SetStatus extends SetField {
    private static final Map<String, String> VERBS = Map.of("resolved", "resolve", "closed", "close");
    private final ApplicationEventPublisher events;

    SetStatus(Tickets tickets, ApplicationEventPublisher events) {
        super(tickets, TicketField.STATUS, "Status", "Статус", "Status");
        this.events = events;
    }

    @Override
    public @Nullable String check(Object value) {
        return "deferred".equals(tickets.statusClass(value.toString())) ? "ticket.deferByAction" : null;
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        String refused = check(value);
        if (refused != null) {
            return Map.of("warning", refused);
        }
        Ticket ticket = tickets.get(context.ticketNumber());
        String to = tickets.statusClass(value.toString());
        boolean live = ticket.statusClass().live();
        String verb = live ? VERBS.get(value.toString()) : to == null || VERBS.containsKey(to) ? null : "reopen";
        if (verb == null || (!live && !value.equals("open"))) {
            return super.apply(context, value);
        }
        events.publishEvent(new StatusAsked(ticket.number(), verb, context.cause()));
        return Map.of("before", ticket.status(), "after", value);
    }
}
