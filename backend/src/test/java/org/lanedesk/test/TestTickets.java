package org.lanedesk.test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lanedesk.people.GroupMember;
import org.lanedesk.people.Groups;
import org.lanedesk.people.Presences;
import org.lanedesk.people.User;
import org.lanedesk.schedule.ScheduleDefinition;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Role;
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

/** Makes lines, groups and tickets for tests, each with keys nobody else has, and lets things happen to them. */
@Component
public class TestTickets {
    private final Tickets tickets;
    private final TicketEvents events;
    private final Groups groups;
    private final Desk desk;
    private final Schedules schedules;
    private final Presences presences;
    private final JdbcClient db;
    private final DomainClock clock;
    private final TransactionTemplate transaction;

    TestTickets(
            Tickets tickets,
            TicketEvents events,
            Groups groups,
            Desk desk,
            Schedules schedules,
            Presences presences,
            JdbcClient db,
            DomainClock clock,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.events = events;
        this.groups = groups;
        this.desk = desk;
        this.schedules = schedules;
        this.presences = presences;
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A line with its queue, the queue's head, one agent who is online, and a supervisor of the line. */
    public record TestLine(String line, String group, String channel, User head, User agent, User supervisor) {}

    /** @param hours of every day, such as 00:00-24:00 */
    public TestLine line(String... hours) {
        String key = "l" + UUID.randomUUID().toString().substring(0, 8);
        User head = desk.person(Role.AGENT);
        User agent = desk.person(Role.AGENT);
        User supervisor = desk.person(Role.SUPERVISOR);
        groups.add(key, LocalizedText.of(key), head.id(), false);
        for (User member : List.of(head, agent)) {
            groups.put(new GroupMember(key, member.id(), Reach.FULL, true, true));
        }
        presences.set(agent.id(), "online", null, "self");
        schedules.save(key, LocalizedText.of(key), everyDay(hours), false, null);
        db.sql("insert into line (key, name, schedule, default_group) values (?, '{\"en\":\"Test\"}', ?, ?)")
                .params(key, key, key)
                .update();
        db.sql("insert into line_member (line_key, user_id, role) values (?, ?, 'supervisor')")
                .params(key, supervisor.id())
                .update();
        db.sql("insert into channel (key, kind, name, line_key) values (?, 'portal', '{\"en\":\"Test\"}', ?)")
                .params(key, key)
                .update();
        return new TestLine(key, key, key, head, agent, supervisor);
    }

    public static ScheduleDefinition everyDay(String... hours) {
        List<String> day = List.of(hours);
        return new ScheduleDefinition(
                "UTC",
                Map.of("mon", day, "tue", day, "wed", day, "thu", day, "fri", day, "sat", day, "sun", day),
                List.of());
    }

    public long open(TestLine line, String priority) {
        return transaction.execute(s -> {
            Ticket ticket = tickets.open(new NewTicket(
                    "request",
                    "Test",
                    priority,
                    List.of(),
                    Map.of(),
                    "default",
                    line.line(),
                    line.group(),
                    null,
                    null,
                    line.channel(),
                    "portal",
                    null));
            events.tell("opened", ticket.number(), Cause.client(null, "Piotr"), Map.of(), Map.of());
            return ticket.number();
        });
    }

    public Ticket get(long number) {
        return tickets.get(number);
    }

    public void change(long number, TicketField field, Object value) {
        change(number, TicketChange.of(field, value));
    }

    public void change(long number, TicketChange change) {
        transaction.executeWithoutResult(s -> tickets.change(number, change, by("agent")));
    }

    /** @param by client, agent, rule … */
    public void tell(long number, String type, String by) {
        transaction.executeWithoutResult(s -> events.tell(type, number, by(by), Map.of(), Map.of()));
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(s -> work.run());
    }

    /** How often an event stands in the ticket's timeline. */
    public int count(long number, String type) {
        return db.sql("select count(*) from ticket_event where ticket_number = ? and type = ?")
                .params(number, type)
                .query(Integer.class)
                .single();
    }

    public void pass(Duration time) {
        clock.move(clock.movedBy().plus(time));
    }

    private static Cause by(String by) {
        return new Cause(by, null, by, Map.of(), 0);
    }
}
