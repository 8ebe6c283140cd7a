package org.lanedesk.assignment;

import java.util.Map;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Puts a ticket back into its group's queue; the value is true. */
@Component
class UnassignAction implements TicketAction {
    private final Assignments assignments;
    private final Tickets tickets;

    UnassignAction(Assignments assignments, Tickets tickets) {
        this.assignments = assignments;
        this.tickets = tickets;
    }

    @Override
    public String key() {
        return "unassign";
    }

    @Override
    public LocalizedText label() {
        return new LocalizedText(
                Map.of("en", "Back to the queue", "ru", "Вернуть в очередь", "pl", "Zwróć do kolejki"));
    }

    @Override
    public String valueType() {
        return "boolean";
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        Ticket before = tickets.get(context.ticketNumber());
        if (!Boolean.parseBoolean(value.toString())) {
            return Map.of();
        }
        if (ByHand.keeps(before, context)) {
            return Map.of("kept", "assignment.byHand");
        }
        if (before.group() == null || before.statusClass() == StatusClass.CLOSED) {
            return Map.of("warning", "ticket.ownerNeeded");
        }
        return Difference.between(before, assignments.unassign(before.number(), context.cause()));
    }
}
