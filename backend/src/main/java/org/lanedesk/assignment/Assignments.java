package org.lanedesk.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.people.Groups;
import org.lanedesk.people.Users;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives tickets to those whom a person or a rule has named. Neither status nor load matters then, only that the person
 * is there and may work on the group's tickets (A18). Who may call this is asked by the caller.
 */
@Component
@Transactional
public class Assignments {
    /** whoever it is: only account and access are asked */
    private static final Terms NAMED = Terms.of("person", Map.of("statuses", "any", "absences", false));

    private final Tickets tickets;
    private final Users users;
    private final Groups groups;
    private final Candidates candidates;
    private final Strategies strategies;
    private final AssignTicket byStrategy;
    private final Give give;

    Assignments(
            Tickets tickets,
            Users users,
            Groups groups,
            Candidates candidates,
            Strategies strategies,
            AssignTicket byStrategy,
            Give give) {
        this.tickets = tickets;
        this.users = users;
        this.groups = groups;
        this.candidates = candidates;
        this.strategies = strategies;
        this.byStrategy = byStrategy;
        this.give = give;
    }

    /** @throws Problem 422 when the person left or has no access to the group, 409 when the ticket is closed */
    public Ticket toPerson(long number, UUID person, Cause cause) {
        return give(open(number), person, "assigned", cause);
    }

    /**
     * The person takes it himself.
     *
     * @param from who had it when he looked; null = nobody
     * @throws Problem 409 with both names when somebody else has it by now
     */
    public Ticket take(long number, Actor actor, @Nullable UUID from) {
        Ticket ticket = open(number);
        UUID holder = ticket.assignee();
        if (holder != null && !holder.equals(actor.id()) && !Objects.equals(holder, from)) {
            throw Problem.of(409, "assignment.taken", number, users.get(holder).name(), actor.name());
        }
        return give(ticket, actor.id(), "taken", Cause.agent(actor));
    }

    /** Moves it to a group; whoever has it keeps it only when he belongs there too. */
    public Ticket toGroup(long number, String group, Cause cause) {
        Ticket ticket = open(number);
        if (groups.find(group).filter(g -> !g.archived()).isEmpty()) {
            throw Problem.invalid("group", "assignment.noGroup", group);
        }
        TicketChange change = TicketChange.of(TicketField.GROUP, group);
        if (!belongs(ticket.assignee(), group)) {
            change.set(TicketField.ASSIGNEE, null).set(TicketField.ASSIGNED_BY, null);
        }
        return tickets.change(number, change, cause);
    }

    /** @param row further terms: maxLoad, skills …; may be empty */
    public Ticket byStrategy(long number, String strategy, Map<String, Object> row, Cause cause) {
        if (!strategies.exists(strategy)) {
            throw Problem.invalid("strategy", "assignment.noStrategy", strategy);
        }
        byStrategy.by(open(number), Terms.of(strategy, row), cause);
        return tickets.get(number);
    }

    /** Back to the group's queue; by hand it stays there until something new happens to the ticket. */
    public Ticket unassign(long number, Cause cause) {
        Ticket ticket = open(number);
        if (ticket.group() == null) {
            throw Problem.invalid("group", "ticket.ownerNeeded");
        }
        return give.unassign(ticket, cause);
    }

    /** @return why the person cannot have it, as a stored reason; null when he can */
    @Nullable
    String refusal(Ticket ticket, UUID person) {
        List<Candidate> found = candidates.of(ticket, NAMED, List.of(person));
        return found.isEmpty() ? "assignment.noPerson" : Eligibility.refusal(found.get(0), NAMED, ticket.group());
    }

    private Ticket give(Ticket ticket, UUID person, String event, Cause cause) {
        String refusal = refusal(ticket, person);
        if (refusal != null) {
            String[] parts = refusal.split("\\|", -1);
            Object[] args = Arrays.copyOfRange(parts, 1, parts.length);
            throw Problem.invalid("assignee", parts[0], args);
        }
        return give.to(ticket, person, users.get(person).name(), event, cause);
    }

    private boolean belongs(@Nullable UUID person, String group) {
        return person != null
                && groups.ofUser(person).stream()
                        .anyMatch(m -> m.groupKey().equals(group) && m.access().allows(Reach.REPLY));
    }

    private Ticket open(long number) {
        Ticket ticket = tickets.lock(number);
        if (ticket.statusClass() == StatusClass.CLOSED) {
            throw Problem.of(409, "assignment.closed", number);
        }
        return ticket;
    }
}
