package org.lanedesk.shared.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of settings or people that is edited entry by entry: which table, which fields. Declared once, it gives list,
 * reading, creation, and edits that merge, with the audit log written ({@link RegisterStore}).
 */
public final class Register {
    final String what;
    final String table;
    final Map<String, Column> columns = new LinkedHashMap<>();
    final Map<String, Part> parts = new LinkedHashMap<>();
    final Map<String, Supplier<Instant>> stamps = new LinkedHashMap<>();
    final Map<String, Supplier<@Nullable Object>> fills = new LinkedHashMap<>();
    Guard guard = (before, given) -> List.of();
    boolean uuid;
    boolean archives = true;
    String order = "t.key";
    String search = "t.key ilike :q or t.name::text ilike :q";

    private Register(String what, String table) {
        this.what = what;
        this.table = table;
    }

    /** @param what the word for problems and the audit log, such as line */
    public static Register of(String what, String table) {
        Register register = new Register(what, table);
        register.columns.put("key", new Column("key", "key", Kind.TEXT, true, true));
        return register;
    }

    /** Entries have a UUID and no key of their own. */
    public static Register withId(String what, String table) {
        Register register = new Register(what, table);
        register.uuid = true;
        register.order = "lower(t.name), t.id";
        register.columns.put("id", new Column("id", "id", Kind.ID, true, true));
        return register;
    }

    public Register field(String name, Kind kind) {
        return add(name, name, kind, false, false);
    }

    public Register field(String name, String column, Kind kind) {
        return add(name, column, kind, false, false);
    }

    public Register required(String name, String column, Kind kind) {
        return add(name, column, kind, true, false);
    }

    public Register required(String name, Kind kind) {
        return add(name, name, kind, true, false);
    }

    /** required at creation and unchangeable afterwards */
    public Register fixed(String name, String column, Kind kind) {
        return add(name, column, kind, true, true);
    }

    public Register part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    /** @param sql columns of the alias t, unique together, ascending */
    public Register orderedBy(String sql) {
        this.order = sql;
        return this;
    }

    /** @param sql a condition over the alias t with the parameter :q, a pattern for ilike */
    public Register searchedBy(String sql) {
        this.search = sql;
        return this;
    }

    /** The table has no column archived. */
    public Register neverArchived() {
        this.archives = false;
        return this;
    }

    String id() {
        return uuid ? "id" : "key";
    }

    /** A column that is filled at creation, such as created_at, and not shown. */
    public Register stamped(String column, Supplier<Instant> at) {
        stamps.put(column, at);
        return this;
    }

    /** A field that a new entry gets when none is given; a null leaves it empty. */
    public Register filled(String name, Supplier<@Nullable Object> value) {
        fills.put(name, value);
        return this;
    }

    public Register guarded(Guard by) {
        this.guard = by;
        return this;
    }

    private Register add(String name, String column, Kind kind, boolean required, boolean fixed) {
        columns.put(name, new Column(name, column, kind, required, fixed));
        return this;
    }
}
