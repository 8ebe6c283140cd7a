package org.lanedesk.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Reason;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.StatusClass;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a person leaves, all live tickets go back to their queues in the same transaction, then to others (C12). */
@Component
class GiveBack {
    private static final int LIMIT_MINUTES = 60;
    private final Tickets tickets;
    private final Give give;
    private final Waits waits;
    private final JdbcClient db;

    GiveBack(Tickets tickets, Give give, Waits waits, JdbcClient db) {
        this.tickets = tickets;
        this.give = give;
        this.waits = waits;
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void personLeft(UUID person, String name) {
        for (long number : tickets.liveOf(person)) {
            Ticket ticket = tickets.lock(number);
            if (ticket.group() == null) {
                ticket = tickets.change(
                        number, TicketChange.of(TicketField.GROUP, queue(ticket, person)), Cause.system());
            }
            if (ticket.statusClass() == StatusClass.DEFERRED) {
                give.unassign(ticket, Cause.system());
            } else {
                give.none(ticket, Reason.of("assignment.personLeft", name), Cause.system());
                waits.begin(number, LIMIT_MINUTES, AvailabilityCount.NOT_LOOKED);
            }
        }
    }

    /** The common queue of the line, else a group of the person who leaves, else the first there is. */
    private @Nullable String queue(Ticket ticket, UUID person) {
        return db.sql("""
            select key from (
              select default_group as key, 1 as place from line where key = :line and default_group is not null
              union all select group_key, 2 from group_member where user_id = :person
              union all select key, 3 from agent_group where not archived) q
            order by place, key limit 1\
            """)
                .param("line", ticket.line())
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
