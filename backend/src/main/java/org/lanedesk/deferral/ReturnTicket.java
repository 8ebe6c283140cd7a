package org.lanedesk.deferral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a parked ticket back into the queue, once: to its assignee if he is here, else to his group (rows C03, D24). */
@Component("deferral.returnTicket")
@Transactional
public class ReturnTicket {
    private final Tickets tickets;
    private final DeferralRows rows;
    private final ReturnTimes times;
    private final StatusKeys statuses;
    private final Availability availability;
    private final Groups groups;
    private final DomainClock clock;
    private final ApplicationEventPublisher events;

    ReturnTicket(
            Tickets tickets,
            DeferralRows rows,
            ReturnTimes times,
            StatusKeys statuses,
            Availability availability,
            Groups groups,
            DomainClock clock,
            ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.rows = rows;
        this.times = times;
        this.statuses = statuses;
        this.availability = availability;
        this.groups = groups;
        this.clock = clock;
        this.events = events;
    }

    /** @return when the process has to look again; now when nothing is parked any more, so that it comes to its end */
    public Instant returnAt(long number) {
        return rows.parked(number).map(Deferral::returnAt).orElseGet(clock::instant);
    }

    /** @return whether the time has come, also when nothing is parked any more */
    public boolean due(long number) {
        tickets.lock(number);
        return !returnAt(number).isAfter(clock.instant());
    }

    /**
     * Does nothing when the ticket is not parked any more.
     *
     * @param cause time, client, team or agent
     */
    public void comeBack(long number, String cause) {
        Ticket ticket = tickets.lock(number);
        Deferral parked = rows.parked(number).orElse(null);
        if (parked == null) {
            return;
        }
        Instant now = clock.instant();
        boolean kept = ticket.assignee() != null && availability.here(ticket.assignee());
        Instant remind = cause.equals("agent") ? null : times.reminder(parked.schedule(), now);
        rows.save(parked.over(now, cause, remind));
        TicketChange change = TicketChange.of()
                .as("returned")
                .set(TicketField.STATUS, statuses.of("open"))
                .set(TicketField.DEFERRED_UNTIL, null)
                .set(TicketField.DEFERRED_REASON, null)
                .set(TicketField.RETURNED, true)
                .fact("deferral", parked.id().toString())
                .fact("returnCause", cause);
        if (ticket.assignee() != null && !kept) {
            change.set(TicketField.ASSIGNEE, null).set(TicketField.GROUP, queue(ticket));
        }
        Ticket back = tickets.change(number, change, Cause.process(Deferrals.PROCESS, "Snoozing ended"));
        events.publishEvent(new TicketReturned(parked.id(), now, number, cause, remind, recipients(back)));
    }

    private String queue(Ticket ticket) {
        if (ticket.group() != null) {
            return ticket.group();
        }
        UUID assignee = ticket.assignee();
        return assignee == null
                ? "common"
                : groups.ofUser(assignee).stream()
                        .map(GroupMember::groupKey)
                        .findFirst()
                        .orElse("common");
    }

    private List<UUID> recipients(Ticket ticket) {
        if (ticket.assignee() != null) {
            return List.of(ticket.assignee());
        }
        return ticket.group() == null
                ? List.of()
                : groups.members(ticket.group()).stream()
                        .filter(GroupMember::works)
                        .map(GroupMember::userId)
                        .toList();
    }
}
