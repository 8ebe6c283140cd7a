package org.lanedesk.ticket;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.memory.SettingsMemory;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tickets that the running transaction has made or locked, as they are after its own changes: nobody else can change
 * them, so no step needs to read them again.
 */
@Component
class TicketMemory {
    private static final Tables ROWS = Tables.locked("ticket");
    private static final RecordComponent[] PARTS = Ticket.class.getRecordComponents();
    private static final Constructor<?> MAKE = Ticket.class.getDeclaredConstructors()[0];
    private final UnitMemory memory;
    private final SettingsMemory settings;
    private final Jsonb json;
    private final JdbcClient db;

    TicketMemory(UnitMemory memory, SettingsMemory settings, Jsonb json, JdbcClient db) {
        this.memory = memory;
        this.settings = settings;
        this.json = json;
        this.db = db;
    }

    Optional<Ticket> find(long number) {
        return Optional.ofNullable(memory.known(ROWS, number));
    }

    Ticket keep(Ticket ticket) {
        memory.keep(ROWS, ticket.number(), ticket);
        return ticket;
    }

    /** @return the ticket with its next version and the values; empty when only the database can tell */
    Optional<Ticket> changed(Ticket old, Map<TicketField, @Nullable Object> values, Instant at) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (Map.Entry<TicketField, @Nullable Object> one : values.entrySet()) {
            Object value = one.getValue();
            switch (one.getKey()) {
                case STATUS -> parts.put("statusClass", statusClass(String.valueOf(value)));
                case PRIORITY -> parts.put("priorityRank", rank(String.valueOf(value)));
                case FIELDS -> value = value == null ? Map.of() : json.again(value);
                case TAGS -> value = value instanceof List<?> list ? List.copyOf(list) : value;
                default -> {
                    // the value itself
                }
            }
            parts.put(one.getKey().key(), value);
        }
        return parts.containsValue(UNKNOWN) ? Optional.empty() : with(old, parts, at);
    }

    private static final Object UNKNOWN = new Object();

    private Object statusClass(String status) {
        String known = settings.of(
                "ticket_status.class",
                status,
                () -> db.sql("select class from ticket_status where key = ?")
                        .param(status)
                        .query(String.class)
                        .optional()
                        .orElse(null));
        return known == null ? UNKNOWN : StatusClass.of(known);
    }

    private Object rank(String priority) {
        Integer known = settings.of(
                "priority.rank",
                priority,
                () -> db.sql("select rank from priority where key = ?")
                        .param(priority)
                        .query(Integer.class)
                        .optional()
                        .orElse(null));
        return known == null ? UNKNOWN : known;
    }

    static Optional<Ticket> with(Ticket old, Map<String, ? extends @Nullable Object> parts, Instant at) {
        try {
            Object[] values = new Object[PARTS.length];
            for (int i = 0; i < PARTS.length; i++) {
                String name = PARTS[i].getName();
                values[i] = switch (name) {
                    case "version" -> old.version() + 1;
                    case "updatedAt" -> at;
                    default ->
                        parts.containsKey(name)
                                ? parts.get(name)
                                : PARTS[i].getAccessor().invoke(old);
                };
            }
            return Arrays.stream(PARTS)
                            .allMatch(p -> !parts.containsKey(p.getName()) || fits(p, parts.get(p.getName())))
                    ? Optional.of((Ticket) MAKE.newInstance(values))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(RecordComponent part, @Nullable Object value) {
        Class<?> type = part.getType();
        if (value == null) {
            return !type.isPrimitive();
        }
        return type == boolean.class
                ? value instanceof Boolean
                : type == int.class ? value instanceof Integer : type.isInstance(value);
    }
}
