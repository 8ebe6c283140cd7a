package org.lanedesk.shared.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Settings that this node has read, kept until any of them changes on any node: triggers raise a stamp at the commit of
 * a change, each transaction reads the stamp once. A transaction that has changed settings itself reads them from the
 * database and keeps nothing. Only for the tables that V070 names.
 */
@Component
public class SettingsMemory {
    private static final Object NOTHING = new Object();
    private static final int MOST = 20_000;
    private final JdbcOperations jdbc;
    private volatile Kept kept = new Kept(-1, Map.of());

    SettingsMemory(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(long stamp, Map<Object, Object> values) {}

    private record Key(String what, Object key) {}

    private record State(long stamp, boolean touched) {}

    /**
     * @param what names the question, the same everywhere it is asked
     * @return the answer that is kept, or is read now; may be null, must not be changed by who gets it
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // T says itself whether null is an answer
    public <T> T of(String what, Object key, Supplier<T> read) {
        Unit unit = Unit.current();
        Map<Object, Object> values = unit == null ? null : values(unit);
        if (values == null) {
            return read.get();
        }
        Key asked = new Key(what, key);
        Object known = values.get(asked);
        if (known != null) {
            return known == NOTHING ? null : (T) known;
        }
        T value = read.get();
        if (state().equals(new State(stamp(unit), false)) && values.size() < MOST) {
            values.put(asked, value == null ? NOTHING : value);
        }
        return value;
    }

    /** This transaction has changed settings by a way of its own, such as a deployment. */
    public void touched() {
        Unit unit = Unit.current();
        if (unit != null) {
            unit.settingsTouched = true;
        }
    }

    private @Nullable Map<Object, Object> values(Unit unit) {
        long stamp = stamp(unit);
        if (unit.settingsTouched) {
            return null;
        }
        Kept now = kept;
        if (now.stamp() < stamp) {
            now = new Kept(stamp, new ConcurrentHashMap<>());
            kept = now;
        }
        return now.stamp() == stamp ? now.values() : null;
    }

    private long stamp(Unit unit) {
        Long known = unit.settings;
        if (known == null) {
            State state = state();
            unit.settingsTouched |= state.touched();
            known = state.stamp();
            unit.settings = known;
        }
        return known;
    }

    private State state() {
        // with arguments, though there are none: only then the driver keeps the plan
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select n, coalesce(current_setting('lanedesk.settings_touched', true), '') = '1' from settings_stamp",
                (row, n) -> new State(row.getLong(1), row.getBoolean(2)),
                new Object[0]));
    }
}
