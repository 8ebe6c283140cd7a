package org.lanedesk.assignment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketAction;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Assigns: the value is a strategy, a person (login or id) or a group ({@code group:network}, or its key when no person
 * is called so). Leaves an assignment by hand alone unless the row says {@code evenByHand} (R07).
 */
@Component
class AssignAction implements TicketAction {
    private final Assignments assignments;
    private final Tickets tickets;
    private final Users users;
    private final Groups groups;
    private final Strategies strategies;

    AssignAction(Assignments assignments, Tickets tickets, Users users, Groups groups, Strategies strategies) {
        this.assignments = assignments;
        this.tickets = tickets;
        this.users = users;
        this.groups = groups;
        this.strategies = strategies;
    }

    @Override
    public String key() {
        return "assign";
    }

    @Override
    public LocalizedText label() {
        return new LocalizedText(Map.of("en", "Assign to", "ru", "Назначить", "pl", "Przypisz"));
    }

    @Override
    public String valueType() {
        return "assignment";
    }

    @Override
    public @Nullable String check(Object value) {
        String text = value.toString();
        return strategies.exists(text) || person(text).isPresent() || group(text).isPresent()
                ? null
                : "assignment.noTarget";
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        Ticket before = tickets.get(context.ticketNumber());
        if (ByHand.keeps(before, context)) {
            return Map.of("kept", "assignment.byHand");
        }
        try {
            Ticket after = to(context, value.toString());
            return Difference.between(before, after);
        } catch (Problem refused) {
            return Map.of("warning", refused.errors().isEmpty() ? refused.code() : refused.errors().get(0).code());
        }
    }

    private Ticket to(ActionContext context, String target) {
        long number = context.ticketNumber();
        if (strategies.exists(target)) {
            return assignments.byStrategy(number, target, context.row(), context.cause());
        }
        Optional<User> person = person(target);
        if (person.isPresent()) {
            return assignments.toPerson(number, person.get().id(), context.cause());
        }
        String group = group(target).orElseThrow(() -> Problem.of(422, "targetGone", target));
        return assignments.toGroup(number, group, context.cause());
    }

    private Optional<User> person(String target) {
        if (target.startsWith("group:")) {
            return Optional.empty();
        }
        try {
            return users.find(UUID.fromString(target));
        } catch (IllegalArgumentException noId) {
            return users.byLogin(target);
        }
    }

    private Optional<String> group(String target) {
        String key = target.startsWith("group:") ? target.substring("group:".length()) : target;
        return groups.find(key).filter(g -> !g.archived()).map(g -> g.key());
    }
}
