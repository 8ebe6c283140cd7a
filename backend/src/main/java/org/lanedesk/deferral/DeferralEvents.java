package org.lanedesk.deferral;

import org.lanedesk.schedule.ScheduleChanged;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends a deferral before its time, in the transaction that does it. A note does not (row C29). */
@Component
class DeferralEvents {
    private final Deferrals deferrals;
    private final DeferralRows rows;
    private final Tickets tickets;

    DeferralEvents(Deferrals deferrals, DeferralRows rows, Tickets tickets) {
        this.deferrals = deferrals;
        this.rows = rows;
        this.tickets = tickets;
    }

    @EventListener
    void on(TicketEvent event) {
        long number = event.ticketNumber();
        if (event.is("clientReplied") && !Boolean.TRUE.equals(event.after().get("automatic"))) {
            if (rows.parked(number).isPresent()) {
                deferrals.tell(number, "deferral.clientReplied", "client");
            }
        } else if (event.is("agentReplied", "noteAdded", "taken")
                && event.cause().changedBy().equals("agent")) {
            tickets.change(number, TicketChange.of(TicketField.RETURNED, false), Cause.system());
        } else if (event.changed(TicketField.STATUS) && !event.is("opened", "deferred", "returned")
                || event.is("merged")) {
            over(event);
        }
    }

    @EventListener
    void on(ScheduleChanged event) {
        deferrals.recount(event.key());
    }

    private void over(TicketEvent event) {
        long number = event.ticketNumber();
        StatusClass now = tickets.get(number).statusClass();
        if ((now != StatusClass.DEFERRED || event.is("merged"))
                && rows.parked(number).isPresent()) {
            deferrals.end(number, event.type());
            tickets.change(
                    number,
                    TicketChange.of(TicketField.DEFERRED_UNTIL, null).set(TicketField.DEFERRED_REASON, null),
                    Cause.process(Deferrals.PROCESS, "Snoozing ended"));
        }
        if (now == StatusClass.RESOLVED || now == StatusClass.CLOSED) {
            rows.parentsWaitingForTeam(number).forEach(deferrals::teamAnswered);
        }
    }
}
