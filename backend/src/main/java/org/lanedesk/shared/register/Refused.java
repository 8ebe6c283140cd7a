package org.lanedesk.shared.register;

import java.util.Map;
import org.lanedesk.shared.Problem;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words which field the database refused; constraints are named table_column_kind. */
final class Refused {
    private static final Map<String, String> CODES =
            Map.of("fkey", "field.noSuch", "check", "field.value", "key", "field.taken");

    private Refused() {}

    static RuntimeException by(Register register, DataIntegrityViolationException e) {
        String text = String.valueOf(e.getMostSpecificCause().getMessage());
        if (text.contains(register.table + "_pkey")) {
            return Problem.invalid("key", "field.taken");
        }
        for (Column column : register.columns.values()) {
            String name = register.table + "_" + column.column();
            for (Map.Entry<String, String> code : CODES.entrySet()) {
                if (text.contains("\"" + name + "_" + code.getKey() + "\"")) {
                    return Problem.invalid(column.name(), code.getValue());
                }
            }
            if (text.contains("\"" + name + "\"")) {
                return Problem.invalid(column.name(), "field.taken");
            }
            if (text.contains("column \"" + column.column() + "\"")) {
                return Problem.invalid(column.name(), "field.required");
            }
        }
        return e;
    }
}
