package org.lanedesk.shared.memory;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * What a transaction has read is not read again by its next step, and rows that nobody asks for yet are written
 * together at its end. Every statement of the desk passes {@link WatchedJdbc}: one that writes a table makes what was
 * read from it unknown, one that names a table has its waiting rows written first. Outside of a transaction nothing is
 * remembered and everything is written at once.
 */
@Component
public class UnitMemory {
    private static final Object NOTHING = new Object();
    private final JdbcOperations jdbc;

    UnitMemory(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @return what this transaction has read under the key, or else reads now; may be null */
    @SuppressWarnings({"unchecked", "NullAway"}) // T says itself whether null is an answer
    public <T> T recall(Tables tables, Object key, Supplier<T> read) {
        Unit unit = Unit.current();
        if (unit == null) {
            return read.get();
        }
        Object known = unit.get(tables, key);
        if (known != null) {
            return known == NOTHING ? null : (T) known;
        }
        T value = read.get();
        unit.put(tables, key, value == null ? NOTHING : value);
        return value;
    }

    /** @return null when nothing is known under the key */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T known(Tables tables, Object key) {
        Unit unit = Unit.begun();
        Object known = unit == null ? null : unit.get(tables, key);
        return known == NOTHING ? null : (T) known;
    }

    /** Remembers what was just written; nothing outside of a transaction. */
    public void keep(Tables tables, Object key, Object value) {
        Unit unit = Unit.current();
        if (unit != null) {
            unit.put(tables, key, value);
        }
    }

    public void forget(Tables tables, Object key) {
        Unit unit = Unit.begun();
        if (unit != null) {
            unit.forget(tables, key);
        }
    }

    /** What was read from the table, or computed from it, is unknown from now on. */
    public void changed(String table) {
        Unit unit = Unit.begun();
        if (unit != null) {
            unit.forget(table);
        }
    }

    /** Writes now what waits for the commit. */
    public void write() {
        Unit unit = Unit.begun();
        if (unit != null) {
            unit.write();
        }
    }

    /** Writes now what waits for a table, all but the work under one key: for a question that leaves that row out. */
    public void writeBut(String table, Object key) {
        Unit unit = Unit.begun();
        if (unit != null) {
            unit.writeBut(table, key);
        }
    }

    /**
     * Inserts a row before the commit, together with others of the same statement; sooner when a statement names the table.
     *
     * @param params the objects that JDBC takes
     */
    public void later(String table, String sql, List<? extends @Nullable Object> params) {
        Unit unit = Unit.current();
        if (unit == null) {
            jdbc.update(sql, params.toArray());
        } else {
            unit.grown(table);
            unit.rows(sql, table, rows -> write(sql, rows)).add(params.toArray());
        }
    }

    private void write(String sql, List<Object[]> rows) {
        if (rows.size() == 1) {
            jdbc.update(sql, rows.get(0));
        } else {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /** Does work on a table before the commit, once per key; sooner when a statement names the table. */
    public void before(Object key, String table, Runnable work) {
        Unit unit = Unit.current();
        if (unit == null) {
            work.run();
        } else {
            unit.behind(key, table, work);
        }
    }
}
