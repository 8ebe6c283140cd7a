package org.lanedesk.assignment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Deputies;
import org.lanedesk.people.Groups;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.ActionContext;
import org.lanedesk.ticket.StatusClass;
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
    private final Deputies deputies;

    AssignAction(
            Assignments assignments,
            Tickets tickets,
            Users users,
            Groups groups,
            Strategies strategies,
            Deputies deputies) {
        this.deputies = deputies;
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
        return strategies.exists(text)
                        || person(text).isPresent()
                        || group(text).isPresent()
                ? null
                : "assignment.noTarget";
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        Ticket before = tickets.get(context.ticketNumber());
        if (ByHand.keeps(before, context)) {
            return Map.of("kept", "assignment.byHand");
        }
        String target = value.toString();
        Optional<User> person = person(target);
        Optional<String> group = group(target);
        String warning = warning(before, target, person, group);
        if (warning != null) {
            return Map.of("warning", warning);
        }
        Ticket after;
        if (strategies.exists(target)) {
            after = assignments.byStrategy(before.number(), target, context.row(), context.cause());
        } else if (person.isPresent()) {
            after = assignments.toPerson(before.number(), present(person.get().id()), context.cause());
        } else {
            after = assignments.toGroup(before.number(), group.orElseThrow(), context.cause());
        }
        return Difference.between(before, after);
    }

    /** Who is away is stood in for by his deputy, as long as he named one for today (H27). */
    private UUID present(UUID person) {
        return deputies.standInsFor(person).stream().findFirst().orElse(person);
    }

    /** Asked before anything is tried: a refusal on the way would undo the whole event (A45). */
    private @Nullable String warning(Ticket ticket, String target, Optional<User> person, Optional<String> group) {
        if (ticket.statusClass() == StatusClass.CLOSED) {
            return "assignment.closed";
        }
        if (strategies.exists(target)) {
            return null;
        }
        if (person.isPresent()) {
            return assignments.refusal(ticket, person.get().id());
        }
        return group.isPresent() ? null : "targetGone";
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
