package org.lanedesk.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.UserTasks;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says yes or no, and lets the process go on as soon as the round is decided (R05). */
@Component
public class DecideApproval {
    private static final int MAX_COMMENT = 2_000;
    private final Approvals approvals;
    private final RequestOwners owners;
    private final Deputies deputies;
    private final Users users;
    private final Tickets tickets;
    private final TicketEvents events;
    private final UserTasks tasks;

    DecideApproval(
            Approvals approvals,
            RequestOwners owners,
            Deputies deputies,
            Users users,
            Tickets tickets,
            TicketEvents events,
            UserTasks tasks) {
        this.approvals = approvals;
        this.owners = owners;
        this.deputies = deputies;
        this.users = users;
        this.tickets = tickets;
        this.events = events;
        this.tasks = tasks;
    }

    /**
     * @param by the approver, or his deputy of today
     * @throws Problem 404 for others, 410 for who may not sign in any more, 403 for one's own request, 409 when it is decided already
     */
    @Transactional
    public void decide(UUID id, boolean yes, @Nullable String comment, UUID by) {
        Approval asked = approvals.find(id).orElseThrow(() -> Problem.notFound("approval", id));
        if (!users.get(by).active()) {
            throw Problem.of(410, "approval.linkGone");
        }
        if (comment != null && comment.length() > MAX_COMMENT) {
            throw Problem.invalid("comment", "field.tooLong", MAX_COMMENT);
        }
        tickets.lock(asked.ticketNumber());
        ApprovalRound round = approvals.lock(asked.round());
        Approval approval = approvals.find(id).orElseThrow(() -> Problem.notFound("approval", id));
        if (!approval.approver().equals(by) && !deputies.actsFor(by).contains(approval.approver())) {
            throw Problem.notFound("approval", id);
        }
        if (owners.accounts(approval.ticketNumber()).contains(by)) {
            throw Problem.of(403, "approval.own");
        }
        String task = approval.task();
        if (!approval.state().equals("open") || task == null) {
            throw Problem.of(409, "approval.over." + (approval.decidedBy() == null ? "gone" : approval.state()));
        }
        approvals.decide(id, yes ? "approved" : "declined", by, comment);
        String outcome = outcome(round);
        if (!outcome.equals("open")) {
            approvals.endRound(round.id(), outcome);
        }
        tell(approval, yes, comment, by);
        tasks.complete(
                task, Map.of("approvalDecided", !outcome.equals("open"), "approved", outcome.equals("approved")));
    }

    private String outcome(ApprovalRound round) {
        int declined = approvals.count(round.id(), "declined");
        if (approvals.count(round.id(), "approved") >= round.needed()) {
            return "approved";
        }
        boolean hopeless = round.onDecline().equals("stop") ? declined > 0 : round.asked() - declined < round.needed();
        return hopeless ? "declined" : "open";
    }

    private void tell(Approval approval, boolean yes, @Nullable String comment, UUID by) {
        User person = users.get(by);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("approval", approval.id().toString());
        if (comment != null && !comment.isBlank()) {
            after.put("comment", comment);
        }
        if (!approval.approver().equals(by)) {
            after.put("for", users.get(approval.approver()).name());
        }
        Cause cause = new Cause("agent", by.toString(), person.name(), Map.of(), 0);
        events.tell(yes ? "approved" : "declined", approval.ticketNumber(), cause, Map.of(), after);
    }
}
