package org.lanedesk.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Engine;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.Presences;
import org.lanedesk.people.User;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.test.Desk;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups, agents and tickets for the tests of assignment, each with names of its own. */
@Component
class AssignmentDesk {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private final Desk desk;
    private final Groups groups;
    private final Presences presences;
    private final Tickets tickets;
    private final TicketEvents events;
    private final AssignTicket assign;
    private final JdbcClient db;
    private final Engine engine;
    private final UnitOfWork work;
    private final TransactionTemplate transaction;

    AssignmentDesk(
            Desk desk,
            Groups groups,
            Presences presences,
            Tickets tickets,
            TicketEvents events,
            AssignTicket assign,
            JdbcClient db,
            Engine engine,
            UnitOfWork work,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.groups = groups;
        this.presences = presences;
        this.tickets = tickets;
        this.events = events;
        this.assign = assign;
        this.db = db;
        this.engine = engine;
        this.work = work;
        this.transaction = transaction;
    }

    String group() {
        String key = "as-" + NEXT.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(24);
        return groups.add(key, LocalizedText.of("Group " + key), null, false).key();
    }

    User agent(String group, String status) {
        User person = desk.person(Role.AGENT);
        join(group, person, Reach.FULL);
        presences.set(person.id(), status, person.id(), "self");
        return person;
    }

    void join(String group, User person, Reach access) {
        groups.put(new GroupMember(group, person.id(), access, true, true));
    }

    void status(User person, String status) {
        presences.set(person.id(), status, person.id(), "self");
    }

    void limit(User person, int tickets) {
        db.sql("update app_user set max_tickets = ? where id = ?")
                .params(tickets, person.id())
                .update();
    }

    void skill(User person, String skill) {
        db.sql("update app_user set skills = array[?] where id = ?")
                .params(skill, person.id())
                .update();
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Opened and distributed in one transaction, as routing does it. */
    Ticket arrives(String group) {
        return arrives(group, "normal", "mail", null);
    }

    Ticket arrives(String group, String priority, String channelKind, @Nullable UUID requester) {
        return inTransaction(() -> {
            Ticket ticket = opened(group, priority, channelKind, requester);
            UUID event = events.tell("opened", ticket.number(), Cause.client(null, "Client"), Map.of(), Map.of())
                    .id();
            // a lifecycle that listens has distributed it already; then this changes nothing
            assign.run(ticket.number(), event);
            return tickets.get(ticket.number());
        });
    }

    Ticket opened(String group, String priority, String channelKind, @Nullable UUID requester) {
        return tickets.open(new NewTicket(
                "request",
                "Assignment",
                priority,
                List.of(),
                Map.of(),
                "default",
                null,
                group,
                requester,
                null,
                null,
                channelKind,
                null));
    }

    /** In the queue or with somebody, without any distribution. */
    Ticket standing(String group, @Nullable User assignee) {
        return inTransaction(() -> {
            Ticket ticket = opened(group, "normal", "mail", null);
            if (assignee == null) {
                return ticket;
            }
            return tickets.change(
                    ticket.number(),
                    TicketChange.of(TicketField.ASSIGNEE, assignee.id()).set(TicketField.ASSIGNED_BY, "rule"),
                    Cause.system());
        });
    }

    Ticket status(Ticket ticket, String status, String event) {
        return inTransaction(() -> tickets.change(
                ticket.number(), TicketChange.of(TicketField.STATUS, status).as(event), Cause.system()));
    }

    int load(User person) {
        return db.sql("select count(*) from ticket where assignee = ? and status_class in ('new','open')")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** What still waits would tell its supervisors when another test moves the clock. */
    void nobodyWaits() {
        List<Long> numbers = db.sql("select ticket_number from assignment_wait")
                .query(Long.class)
                .list();
        // a timer of the same wait may be at work: then once more
        numbers.forEach(number -> work.run(() -> {
            tickets.lock(number);
            engine.end(Waits.PROCESS, String.valueOf(number), "end of test");
            db.sql("update ticket set assignment_pending = false where number = ?")
                    .param(number)
                    .update();
            db.sql("delete from assignment_wait where ticket_number = ?")
                    .param(number)
                    .update();
        }));
    }
}
