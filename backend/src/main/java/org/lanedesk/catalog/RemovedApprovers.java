package org.lanedesk.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lanedesk.people.PersonDisabled;
import org.lanedesk.people.User;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was asked of somebody who may not sign in any more is asked of somebody else, so that no request waits forever. */
@Component
class RemovedApprovers {
    private final Approvals approvals;
    private final Approvers approvers;
    private final ServiceRequests requests;
    private final RequestOwners owners;
    private final Tickets tickets;
    private final TicketEvents events;
    private final ApplicationEventPublisher tell;

    RemovedApprovers(
            Approvals approvals,
            Approvers approvers,
            ServiceRequests requests,
            RequestOwners owners,
            Tickets tickets,
            TicketEvents events,
            ApplicationEventPublisher tell) {
        this.approvals = approvals;
        this.approvers = approvers;
        this.requests = requests;
        this.owners = owners;
        this.tickets = tickets;
        this.events = events;
        this.tell = tell;
    }

    @EventListener
    void on(PersonDisabled event) {
        approvals.openFor(List.of(event.userId())).forEach(this::replace);
    }

    private void replace(Approval approval) {
        UUID requester = requests.find(approval.ticketNumber())
                .map(ServiceRequest::orderedBy)
                .orElse(null);
        String group = tickets.get(approval.ticketNumber()).group();
        Set<UUID> own = owners.accounts(approval.ticketNumber());
        Optional<User> instead = approvers.instead(approval.approver(), requester, own, group).stream()
                .filter(person -> !approvals.inRound(approval.round(), person.id()))
                .findFirst();
        instead.ifPresentOrElse(
                person -> {
                    approvals.replace(approval.id(), person.id());
                    tell.publishEvent(new ApprovalAsked(approval.id()));
                },
                () -> tickets.change(
                        approval.ticketNumber(),
                        TicketChange.of(TicketField.INCIDENT, "approval.nobody").as("incident"),
                        Cause.system()));
        events.tell(
                "approverReplaced",
                approval.ticketNumber(),
                Cause.system(),
                Map.of(),
                Map.of("approver", instead.map(User::name).orElse("-")));
    }
}
