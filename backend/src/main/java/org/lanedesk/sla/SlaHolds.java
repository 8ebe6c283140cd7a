package org.lanedesk.sla;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clocks that a process has paused; the first answer never pauses. */
@Component
public class SlaHolds {
    static final String CAUSE = "process";
    private final JdbcClient db;
    private final Tickets tickets;
    private final Sla sla;

    SlaHolds(JdbcClient db, Tickets tickets, @Lazy Sla sla) {
        this.db = db;
        this.tickets = tickets;
        this.sla = sla;
    }

    /** @throws Problem 422 for anything but nextReply and resolution */
    @Transactional
    public void hold(long ticket, @Nullable String clock) {
        String kind = known(clock);
        tickets.lock(ticket);
        db.sql("insert into sla_hold (ticket_number, clock) values (?, ?) on conflict do nothing")
                .params(ticket, kind)
                .update();
        sla.settle(ticket, List.of());
    }

    @Transactional
    public void release(long ticket, @Nullable String clock) {
        String kind = known(clock);
        tickets.lock(ticket);
        db.sql("delete from sla_hold where ticket_number = ? and clock = ?")
                .params(ticket, kind)
                .update();
        sla.settle(ticket, List.of());
    }

    Map<ClockKind, String> of(long ticket) {
        Map<ClockKind, String> held = new EnumMap<>(ClockKind.class);
        db.sql("select clock from sla_hold where ticket_number = ?")
                .param(ticket)
                .query(String.class)
                .list()
                .forEach(clock -> held.put(ClockKind.of(clock), CAUSE));
        return held;
    }

    private static String known(@Nullable String clock) {
        String kind = clock == null || clock.isBlank() ? "resolution" : clock.strip();
        if (!kind.equals("resolution") && !kind.equals("nextReply")) {
            throw Problem.invalid("clock", "field.value");
        }
        return kind;
    }
}
