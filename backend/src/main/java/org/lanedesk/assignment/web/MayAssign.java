package org.lanedesk.assignment.web;

import org.lanedesk.people.Groups;
import org.lanedesk.people.Reach;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may assign: those who answer in the ticket's group, whoever has it, and supervisors; 404 for what is not seen. */
@Component
class MayAssign {
    private final CurrentUser current;
    private final Visibility visibility;
    private final Tickets tickets;
    private final Groups groups;
    private final JdbcClient db;

    MayAssign(CurrentUser current, Visibility visibility, Tickets tickets, Groups groups, JdbcClient db) {
        this.current = current;
        this.visibility = visibility;
        this.tickets = tickets;
        this.groups = groups;
        this.db = db;
    }

    /** @throws Problem 404 when the ticket may not be seen, 403 when it may be seen only */
    Actor assign(long number) {
        Actor actor = current.get();
        SqlCondition visible = visibility.tickets(actor, "t");
        boolean seen = db.sql("select exists (select 1 from ticket t where t.number = :number and (" + visible.sql() + "))")
                .param("number", number)
                .params(visible.params())
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw Problem.notFound("ticket", number);
        }
        Ticket ticket = tickets.get(number);
        boolean may = actor.may(Right.TICKETS_ALL)
                || actor.id().equals(ticket.assignee())
                || groups.ofUser(actor.id()).stream()
                        .anyMatch(m -> m.groupKey().equals(ticket.group()) && m.access().allows(Reach.REPLY));
        if (!may) {
            throw Problem.of(403, "auth.forbidden");
        }
        return actor;
    }

    SqlCondition visible(String alias) {
        return visibility.tickets(current.get(), alias);
    }
}
