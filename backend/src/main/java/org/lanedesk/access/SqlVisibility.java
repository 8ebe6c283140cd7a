package org.lanedesk.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.SqlCondition;
import org.lanedesk.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The predicate as SQL and as a plain check; VisibilityTest holds both to the same answers. An operator of a line sees
 * what stands unassigned in that line's queue (E74); a reader of a line sees tickets only through linked records.
 */
@Component
class SqlVisibility implements Visibility {
    private final JdbcClient db;
    private final Places places;

    SqlVisibility(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
    }

    @Override
    public SqlCondition tickets(Actor actor, String alias) {
        if (actor.may(Right.TICKETS_ALL)) {
            return SqlCondition.ALL;
        }
        if (!actor.may(Right.DESK)) {
            return requests(actor, alias);
        }
        Places.Of of = places.of(actor.id());
        String sql = "(@.assignee = :visUser or @.group_key = any(:visGroups) or @.line = any(:visSupervised)"
                + " or (@.line = any(:visOperated) and @.assignee is null and (@.group_key is null or (@.group_key ="
                + " (select default_group from line where key = @.line) and not @.group_key = any(:visDenied)))))";
        return new SqlCondition(
                sql.replace("@", alias),
                Map.of(
                        "visUser", actor.id(),
                        "visGroups", of.seen().toArray(new String[0]),
                        "visSupervised", of.supervised().toArray(new String[0]),
                        "visOperated", of.queues().keySet().toArray(new String[0]),
                        "visDenied", of.denied().toArray(new String[0])));
    }

    @Override
    public SqlCondition requests(Actor actor, String alias) {
        UUID contact = actor.contact();
        if (contact == null) {
            return SqlCondition.NONE;
        }
        String sql = "(@.requester = :visContact or @.company = any(select c.id from contact_company m"
                + " join company c on c.id = m.company_id where m.contact_id = :visContact and c.shared_tickets)"
                + " or @.number in (select w.ticket_number from request_watcher w where w.contact = :visContact))";
        return new SqlCondition(sql.replace("@", alias), Map.of("visContact", contact));
    }

    @Override
    public Reach reach(Actor actor, TicketPlace ticket) {
        if (actor.may(Right.TICKETS_ALL)) {
            return Reach.FULL;
        }
        return actor.may(Right.DESK) ? deskReach(actor, ticket) : requestReach(actor, ticket);
    }

    private Reach deskReach(Actor actor, TicketPlace ticket) {
        Places.Of of = places.of(actor.id());
        if (actor.id().equals(ticket.assignee()) || of.supervised().contains(ticket.line())) {
            return Reach.FULL;
        }
        Reach byGroup = ticket.group() == null ? Reach.NONE : of.groups().getOrDefault(ticket.group(), Reach.NONE);
        return byGroup.or(queued(of, ticket) ? Reach.FULL : Reach.NONE);
    }

    private static boolean queued(Places.Of of, TicketPlace ticket) {
        String line = ticket.line();
        String group = ticket.group();
        return line != null
                && ticket.assignee() == null
                && of.queues().containsKey(line)
                && (group == null
                        || (of.queues().get(line).contains(group)
                                && !of.denied().contains(group)));
    }

    @Override
    public Reach requestReach(Actor actor, TicketPlace ticket) {
        UUID contact = actor.contact();
        if (contact == null) {
            return Reach.NONE;
        }
        if (contact.equals(ticket.requester()) || ticket.watchers().contains(contact)) {
            return Reach.REPLY;
        }
        return shares(contact, ticket.company()) ? Reach.READ : Reach.NONE;
    }

    private boolean shares(UUID contact, @Nullable UUID company) {
        return company != null
                && db.sql("""
                    select exists (select 1 from contact_company m join company c on c.id = m.company_id
                      where m.contact_id = ? and c.id = ? and c.shared_tickets)
                    """).params(contact, company).query(Boolean.class).single();
    }

    @Override
    public Optional<TicketPlace> place(long ticket) {
        return db.sql("select group_key, assignee, line, requester, company, array(select w.contact from"
                        + " request_watcher w where w.ticket_number = ticket.number) as watchers from ticket where"
                        + " number = ?")
                .param(ticket)
                .query((row, n) -> new TicketPlace(
                        row.getString("group_key"),
                        row.getObject("assignee", UUID.class),
                        row.getString("line"),
                        row.getObject("requester", UUID.class),
                        row.getObject("company", UUID.class),
                        List.of((UUID[]) row.getArray("watchers").getArray())))
                .optional();
    }
}
