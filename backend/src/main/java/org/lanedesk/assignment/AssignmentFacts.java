package org.lanedesk.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Groups;
import org.lanedesk.shared.Reach;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketFacts;
import org.springframework.stereotype.Component;

/** The facts of the ticket, and whether its assignee belongs to its group. */
@Component
class AssignmentFacts {
    /** whether the assignee may work on tickets of the ticket's group; false without an assignee */
    static final String IN_GROUP = "assigneeInGroup";

    private final TicketFacts facts;
    private final Groups groups;

    AssignmentFacts(TicketFacts facts, Groups groups) {
        this.facts = facts;
        this.groups = groups;
    }

    Map<String, Object> of(Ticket ticket, @Nullable UUID event) {
        Map<String, Object> all = new LinkedHashMap<>(facts.of(ticket.number(), event));
        all.put(IN_GROUP, inGroup(ticket));
        return all;
    }

    private boolean inGroup(Ticket ticket) {
        return ticket.assignee() != null
                && groups.ofUser(ticket.assignee()).stream()
                        .anyMatch(m -> m.groupKey().equals(ticket.group()) && m.access().allows(Reach.REPLY));
    }
}
