package org.lanedesk.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.FieldActions.SetField;
import org.springframework.context.ApplicationEventPublisher;

/** Sets the status; what ends or reopens the ticket goes by its process, and nobody snoozes without an end (C03, D24). */
final class SetStatus extends SetField {
    private final ApplicationEventPublisher events;

    SetStatus(Tickets tickets, ApplicationEventPublisher events) {
        super(tickets, TicketField.STATUS, "Status", "Статус", "Status");
        this.events = events;
    }

    @Override
    public @Nullable String check(Object value) {
        String wrong = super.check(value);
        return wrong == null && "deferred".equals(tickets.statusClass(value.toString()))
                ? "ticket.deferByAction"
                : wrong;
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        String refused = check(value);
        if (refused != null) {
            return Map.of("warning", refused);
        }
        Ticket ticket = tickets.get(context.ticketNumber());
        String to = tickets.statusClass(value.toString());
        if (to == null || value.equals(ticket.status())) {
            return super.apply(context, value);
        }
        String verb = StatusWay.verb(ticket.statusClass(), StatusClass.of(to));
        if (verb != null) {
            events.publishEvent(new StatusAsked(ticket.number(), verb, value.toString(), context.cause()));
            return Map.of("before", ticket.status(), "after", value);
        }
        return ticket.statusClass() == StatusClass.DEFERRED
                ? Map.of("warning", "ticket.statusNotNow")
                : super.apply(context, value);
    }
}
