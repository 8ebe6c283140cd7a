package org.lanedesk.shared.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/** Reads the list of objects that a {@link Part} is given. */
public final class PartRows {
    private PartRows() {}

    /** @throws Problem 422 when it is no list of objects; null is an empty list */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> of(String field, @Nullable Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (value == null) {
            return rows;
        }
        if (!(value instanceof List<?> list)) {
            throw Problem.invalid(field, "field.type");
        }
        for (Object one : list) {
            if (!(one instanceof Map)) {
                throw Problem.invalid(field, "field.type");
            }
            rows.add((Map<String, Object>) one);
        }
        return rows;
    }

    /** @throws Problem 422 when missing */
    public static String text(String field, Map<String, Object> row, String name) {
        Object value = row.get(name);
        if (value == null || value.toString().isBlank()) {
            throw Problem.invalid(field + "." + name, "field.required");
        }
        return value.toString();
    }

    /** @throws Problem 422 when missing or no id */
    public static UUID id(String field, Map<String, Object> row, String name) {
        try {
            return UUID.fromString(text(field, row, name));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field + "." + name, "field.type");
        }
    }

    public static boolean flag(Map<String, Object> row, String name, boolean otherwise) {
        return row.get(name) instanceof Boolean value ? value : otherwise;
    }
}
