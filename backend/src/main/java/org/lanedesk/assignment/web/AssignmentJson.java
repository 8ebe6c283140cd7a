package org.lanedesk.assignment.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Groups;
import org.lanedesk.people.Users;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reason;
import org.lanedesk.ticket.Ticket;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The part of a ticket that says who answers for it, named as in the whole ticket. */
@Component
class AssignmentJson {
    private final Users users;
    private final Groups groups;
    private final Reason reasons;

    AssignmentJson(Users users, Groups groups, Reason reasons) {
        this.users = users;
        this.groups = groups;
        this.reasons = reasons;
    }

    record View(
            long number,
            int version,
            @Nullable Map<String, Object> group,
            @Nullable Map<String, Object> assignee,
            boolean assignmentPending,
            @Nullable String pendingReason) {}

    View of(Ticket ticket) {
        return new View(
                ticket.number(),
                ticket.version(),
                ticket.group() == null
                        ? null
                        : group(ticket.group(), groups.get(ticket.group()).name()),
                ticket.assignee() == null
                        ? null
                        : Map.of(
                                "id",
                                ticket.assignee(),
                                "name",
                                users.get(ticket.assignee()).name()),
                ticket.assignmentPending(),
                words(ticket.pendingReason()));
    }

    Map<String, Object> group(String key, LocalizedText name) {
        return Map.of("key", key, "name", name.in(LocaleContextHolder.getLocale()));
    }

    @Nullable
    String words(@Nullable String reason) {
        return reasons.text(reason, LocaleContextHolder.getLocale());
    }
}
