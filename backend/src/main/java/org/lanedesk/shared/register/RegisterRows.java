package org.lanedesk.shared.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.springframework.stereotype.Component;

/** Reads rows of registers as they stand in JSON. */
@Component
class RegisterRows {
    private final Jsonb jsonb;

    RegisterRows(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    Map<String, Object> read(Register register, ResultSet row) throws SQLException {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (Column column : register.columns.values()) {
            Object value = value(column, row);
            if (value != null) {
                entry.put(column.name(), value);
            }
        }
        if (register.archives) {
            entry.put("archived", row.getBoolean("archived"));
        }
        entry.put("version", row.getInt("version"));
        return entry;
    }

    private @Nullable Object value(Column column, ResultSet row) throws SQLException {
        String name = column.column();
        return switch (column.kind()) {
            case TEXT, ID -> row.getString(name);
            case NAME, MAP -> jsonb.map(row.getString(name));
            case LIST -> jsonb.read(row.getString(name), List.class);
            case SECRETS ->
                List.copyOf(new TreeSet<>(jsonb.map(row.getString(name)).keySet()));
            case BOOL -> row.getBoolean(name);
            case INT -> row.getObject(name, Integer.class);
            case TEXTS -> texts(row.getArray(name));
        };
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    void addParts(Register register, List<Map<String, Object>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> ids =
                entries.stream().map(e -> String.valueOf(e.get(register.id()))).toList();
        register.parts.forEach((name, part) -> {
            Map<String, Object> values = part.read(ids);
            entries.forEach(e -> e.put(name, values.getOrDefault(String.valueOf(e.get(register.id())), List.of())));
        });
    }
}
