package org.lanedesk.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes changed fields in one statement, with the columns that follow from them. */
@Component
class TicketUpdate {
    private final JdbcClient db;
    private final Jsonb json;
    private final DomainClock clock;

    TicketUpdate(JdbcClient db, Jsonb json, DomainClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void write(long number, Map<TicketField, @Nullable Object> values) {
        StringBuilder sql = new StringBuilder("update ticket set version = version + 1, updated_at = ?");
        List<@Nullable Object> params = new ArrayList<>();
        params.add(Timestamp.from(clock.instant()));
        values.forEach((field, value) -> {
            sql.append(", ").append(field.column()).append(" = ?");
            params.add(column(value));
            if (field == TicketField.STATUS) {
                sql.append(", status_class = (select class from ticket_status where key = ?)");
                params.add(value);
            } else if (field == TicketField.PRIORITY) {
                sql.append(", priority_rank = (select rank from priority where key = ?)");
                params.add(value);
            }
        });
        sql.append(" where number = ?");
        params.add(number);
        try {
            db.sql(sql.toString()).params(params).update();
        } catch (DataIntegrityViolationException e) {
            throw refusal(e, values);
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
