package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes changed fields with the columns that follow from them. What rules and processes change step by step is one
 * statement: it waits until somebody asks the database for tickets, or for the commit.
 */
@Component
class TicketUpdate {
    private static final Tables WAITING = Tables.locked("ticket update");
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;
    private final TicketMemory tickets;
    private final UnitMemory memory;

    TicketUpdate(JdbcClient db, Jsonb json, DomainClock clock, TicketMemory tickets, UnitMemory memory) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.tickets = tickets;
        this.memory = memory;
    }

    /** Columns that wait, and by how much the version has grown; never changed, so that a savepoint can keep it. */
    private record Waiting(
            Map<String, @Nullable Object> columns, Map<TicketField, @Nullable Object> values, int changes) {
        static final Waiting NOTHING = new Waiting(Map.of(), Map.of(), 0);

        Waiting and(Map<String, @Nullable Object> moreColumns, Map<TicketField, @Nullable Object> moreValues) {
            Map<String, @Nullable Object> allColumns = new LinkedHashMap<>(columns);
            allColumns.putAll(moreColumns);
            Map<TicketField, @Nullable Object> allValues = new HashMap<>(values);
            allValues.putAll(moreValues);
            return new Waiting(allColumns, allValues, changes + 1);
        }
    }

    void write(Ticket old, Map<TicketField, @Nullable Object> values, Cause cause) {
        Instant at = clock.instant();
        Optional<Ticket> now = tickets.find(old.number()).flatMap(known -> tickets.changed(known, values, at));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("updated_at", Timestamp.from(at));
        values.forEach((field, value) -> columns.put(field.column(), column(value)));
        if (now.isEmpty()) {
            run(old.number(), Waiting.NOTHING.and(columns, values));
            return;
        }
        later(old.number(), columns, values);
        known(now.get());
        // what a person asked for is refused at once, where he can be told why
        if (cause.changedBy().equals("agent") || cause.changedBy().equals("client")) {
            memory.write();
        }
    }

    void lastMessage(long number, String by, String snippet) {
        Instant at = clock.instant();
        Map<String, Object> parts = Map.of("lastMessageAt", at, "lastMessageBy", by, "lastSnippet", snippet);
        Optional<Ticket> now = tickets.find(number).flatMap(known -> TicketMemory.with(known, parts, at));
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("updated_at", Timestamp.from(at));
        columns.put("last_message_at", Timestamp.from(at));
        columns.put("last_message_by", by);
        columns.put("last_snippet", snippet);
        if (now.isEmpty()) {
            run(number, Waiting.NOTHING.and(columns, Map.of()));
            return;
        }
        later(number, columns, Map.of());
        known(now.get());
    }

    private void known(Ticket ticket) {
        tickets.keep(ticket);
        memory.changed("ticket");
    }

    private void later(long number, Map<String, @Nullable Object> columns, Map<TicketField, @Nullable Object> values) {
        Waiting known = memory.known(WAITING, number);
        memory.keep(WAITING, number, (known == null ? Waiting.NOTHING : known).and(columns, values));
        memory.before(TicketLoad.key(number), "ticket", () -> write(number));
    }

    private void write(long number) {
        Waiting waiting = memory.known(WAITING, number);
        if (waiting != null) {
            memory.forget(WAITING, number);
            run(number, waiting);
        }
    }

    private void run(long number, Waiting waiting) {
        StringBuilder sql = new StringBuilder("update ticket set version = version + ?");
        List<@Nullable Object> params = new ArrayList<>();
        params.add(waiting.changes);
        waiting.columns.forEach((column, value) -> {
            sql.append(", ").append(column).append(" = ?");
            params.add(value);
            if (column.equals("status")) {
                sql.append(", status_class = (select class from ticket_status where key = ?)");
                params.add(value);
            } else if (column.equals("priority")) {
                sql.append(", priority_rank = (select rank from priority where key = ?)");
                params.add(value);
            }
        });
        sql.append(" where number = ?");
        params.add(number);
        try {
            db.sql(sql.toString()).params(params).update();
        } catch (DataIntegrityViolationException e) {
            throw refusal(e, waiting.values);
        }
    }

    /** A value that names nothing we have: say which field, in words. */
    private static RuntimeException refusal(
            DataIntegrityViolationException e, Map<TicketField, @Nullable Object> values) {
        String text = String.valueOf(e.getMessage());
        for (TicketField field : values.keySet()) {
            if (text.contains("ticket_" + field.column() + "_fkey")
                    || (field == TicketField.STATUS && text.contains("status_class"))
                    || (field == TicketField.PRIORITY && text.contains("priority_rank"))) {
                return Problem.invalid(field.key(), "ticket.unknownValue", values.get(field));
            }
        }
        return text.contains("ticket_owner") ? Problem.invalid("group", "ticket.ownerNeeded") : e;
    }

    private @Nullable Object column(@Nullable Object value) {
        if (value instanceof Instant at) {
            return Timestamp.from(at);
        }
        if (value instanceof Map<?, ?> map) {
            return json.write(map);
        }
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toArray(String[]::new)
                : value;
    }
}
