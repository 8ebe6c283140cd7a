package org.lanedesk.assignment;

import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Ticket;

/** What a person has decided stays, unless a person decides anew or the row says otherwise (R07). */
final class ByHand {
    private ByHand() {}

    static boolean keeps(Ticket ticket, ActionContext context) {
        return ticket.assignee() != null
                && "agent".equals(ticket.assignedBy())
                && !"agent".equals(context.cause().changedBy())
                && !Boolean.TRUE.equals(context.row().get("evenByHand"));
    }
}
