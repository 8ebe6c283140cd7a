package org.lanedesk.field;

import java.util.Locale;

/** What a custom field holds. */
public enum FieldType {
    TEXT,
    NUMBER,
    /** a day, {@code 2026-11-23} */
    DATE,
    /** one or several of the declared options */
    LIST,
    /** somebody of the desk, by id */
    USER,
    /** a contact, a company (by id) or a ticket (by number) */
    REFERENCE,
    /** a stored file, by id */
    FILE,
    CHECKBOX;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FieldType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The type that tables and expressions see. */
    public String feel(boolean multiple) {
        return switch (this) {
            case NUMBER -> "number";
            case CHECKBOX -> "boolean";
            default -> multiple ? "list" : "string";
        };
    }
}
