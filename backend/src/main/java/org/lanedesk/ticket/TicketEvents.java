package org.lanedesk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.postgresql.util.PGobject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline: stores an event first, then tells it to whoever listens, all in the same transaction. */
@Repository
public class TicketEvents {
    private static final Tables EVENTS = Tables.locked("ticket_event");
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final ApplicationEventPublisher listeners;
    private final TicketMemory tickets;
    private final UnitMemory memory;

    TicketEvents(
            JdbcClient db,
            Jsonb json,
            DomainClock clock,
            ApplicationEventPublisher listeners,
            TicketMemory tickets,
            UnitMemory memory) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.listeners = listeners;
        this.tickets = tickets;
        this.memory = memory;
    }

    public TicketEvent tell(
            String type, long number, Cause cause, Map<String, Object> before, Map<String, Object> after) {
        TicketEvent event = new TicketEvent(Ids.next(), clock.instant(), type, number, cause, before, after);
        int version = tickets.find(number)
                .map(Ticket::version)
                .orElseGet(() -> db.sql("select version from ticket where number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single());
        PGobject was = json.write(before);
        PGobject now = json.write(after);
        memory.later(
                "ticket_event",
                """
                insert into ticket_event (id, ticket_number, at, type, actor, actor_name, changed_by, cause, depth,
                  ticket_version, before, after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                Arrays.asList(
                        event.id(),
                        number,
                        Timestamp.from(event.at()),
                        type,
                        cause.actor(),
                        cause.name(),
                        cause.changedBy(),
                        json.write(cause.detail()),
                        cause.depth(),
                        version,
                        was,
                        now));
        memory.keep(EVENTS, event.id(), asStored(event, was, now));
        listeners.publishEvent(event);
        return event;
    }

    /** The newest {@code limit} events, oldest first; {@code beforeId} pages back through time. */
    public List<TicketEvent> of(long number, @Nullable UUID beforeId, int limit) {
        List<TicketEvent> newestFirst =
                new java.util.ArrayList<>(db.sql("select * from ticket_event where ticket_number = ?"
                                + " and (?::uuid is null or id < ?::uuid) order by id desc limit ?")
                        .params(Arrays.asList(number, beforeId, beforeId, limit))
                        .query(this::row)
                        .list());
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    public Optional<TicketEvent> find(UUID id) {
        return Optional.ofNullable(memory.recall(
                EVENTS,
                id,
                () -> db.sql("select * from ticket_event where id = ?")
                        .param(id)
                        .query(this::row)
                        .optional()
                        .orElse(null)));
    }

    /** Times and ids in it are texts, as for every later reader. */
    private TicketEvent asStored(TicketEvent event, @Nullable PGobject before, @Nullable PGobject after) {
        Cause cause = event.cause();
        return new TicketEvent(
                event.id(),
                event.at(),
                event.type(),
                event.ticketNumber(),
                new Cause(cause.changedBy(), cause.actor(), cause.name(), json.again(cause.detail()), cause.depth()),
                json.map(before == null ? null : before.getValue()),
                json.map(after == null ? null : after.getValue()));
    }

    private TicketEvent row(ResultSet row, int n) throws SQLException {
        return new TicketEvent(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("type"),
                row.getLong("ticket_number"),
                new Cause(
                        row.getString("changed_by"),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        json.map(row.getString("cause")),
                        row.getInt("depth")),
                json.map(row.getString("before")),
                json.map(row.getString("after")));
    }
}
