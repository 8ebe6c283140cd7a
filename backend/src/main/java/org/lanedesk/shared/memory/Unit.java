package org.lanedesk.shared.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The memory of one transaction; bound to it, gone with it. */
final class Unit implements TransactionSynchronization {
    /** as in V070 and V115 */
    private static final Set<String> SETTINGS = Set.of(
            "line",
            "channel",
            "brand",
            "priority",
            "ticket_status",
            "text_template",
            "agent_group",
            "group_member",
            "schedule",
            "tag_setting",
            "context_source");

    private static final int MOST = 5_000;
    private final Map<Tables, Map<Object, Object>> known = new HashMap<>();
    private final Map<Object, Behind> behind = new LinkedHashMap<>();
    private final Map<Object, Then> savepoints = new IdentityHashMap<>();
    private int size;
    private boolean writing;

    @Nullable
    Long settings;

    boolean settingsTouched;

    /** Work that waits until somebody asks for its table, or for the commit. */
    private record Behind(String table, Runnable write, List<Object[]> rows, boolean counted) {}

    /** @return null outside of a transaction */
    static @Nullable Unit current() {
        Unit unit = (Unit) TransactionSynchronizationManager.getResource(Unit.class);
        if (unit == null
                && TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            unit = new Unit();
            TransactionSynchronizationManager.bindResource(Unit.class, unit);
            TransactionSynchronizationManager.registerSynchronization(unit);
        }
        return unit;
    }

    /** @return null when nothing was remembered in this transaction */
    static @Nullable Unit begun() {
        return (Unit) TransactionSynchronizationManager.getResource(Unit.class);
    }

    @Nullable
    Object get(Tables tables, Object key) {
        Map<Object, Object> of = known.get(tables);
        return of == null ? null : of.get(key);
    }

    void put(Tables tables, Object key, Object value) {
        if (++size > MOST) {
            known.keySet().removeIf(t -> !t.locked());
            size = 0;
        }
        known.computeIfAbsent(tables, t -> new HashMap<>()).put(key, value);
    }

    void forget(Tables tables, Object key) {
        Map<Object, Object> of = known.get(tables);
        if (of != null) {
            of.remove(key);
        }
    }

    void forget(String table) {
        known.keySet().removeIf(t -> !t.locked() && t.has(table));
    }

    /** A row has joined the table. */
    void grown(String table) {
        known.keySet().removeIf(t -> !t.locked() && t.grows(table));
    }

    void behind(Object key, String table, Runnable work) {
        behind.computeIfAbsent(key, k -> new Behind(table, work, List.of(), false));
    }

    /** @return the rows that wait for this statement */
    List<Object[]> rows(String sql, String table, Consumer<List<Object[]>> write) {
        return behind.computeIfAbsent(sql, k -> {
                    List<Object[]> rows = new ArrayList<>();
                    return new Behind(table, () -> write.accept(rows), rows, true);
                })
                .rows();
    }

    /** Writes what waits for a table that the statement names, or that it refers to by writing. */
    void before(Statement statement, Map<String, Set<String>> referring) {
        if (!behind.isEmpty() && !writing) {
            write(b -> statement.words().contains(b.table())
                    || !Collections.disjoint(statement.written(), referring.getOrDefault(b.table(), Set.of())));
        }
    }

    void after(Statement statement) {
        if (writing) {
            return;
        }
        if (statement.locks()) {
            known.keySet().removeIf(t -> !t.locked());
        }
        if (!statement.written().isEmpty()) {
            known.keySet()
                    .removeIf(t -> statement.changed().stream().anyMatch(t::has)
                            || statement.written().stream().anyMatch(t::grows));
            settingsTouched |= statement.written().stream().anyMatch(SETTINGS::contains);
        }
    }

    void write() {
        while (!behind.isEmpty() && !writing) {
            write(b -> true);
        }
    }

    void writeBut(String table, Object key) {
        Behind kept = behind.get(key);
        if (!writing) {
            write(b -> b != kept && b.table().equals(table));
        }
    }

    private void write(Predicate<Behind> which) {
        List<Behind> now = behind.values().stream().filter(which).toList();
        behind.values().removeAll(now);
        writing = true;
        try {
            now.forEach(b -> b.write().run());
        } finally {
            writing = false;
        }
    }

    /** What was known and what waited when a savepoint was set. */
    private record Then(
            Map<Tables, Map<Object, Object>> known, Map<Object, Behind> behind, Map<Object, List<Object[]>> rows) {}

    @Override
    public void savepoint(Object savepoint) {
        Then then = new Then(new HashMap<>(), new LinkedHashMap<>(behind), new HashMap<>());
        known.forEach((tables, of) -> then.known().put(tables, new HashMap<>(of)));
        behind.forEach((key, one) -> then.rows().put(key, List.copyOf(one.rows())));
        savepoints.put(savepoint, then);
    }

    /** What was written since is undone, so what waited then waits again. */
    @Override
    public void savepointRollback(Object savepoint) {
        behind.clear();
        known.clear();
        Then then = savepoints.get(savepoint);
        if (then != null) {
            then.known().forEach((tables, of) -> known.put(tables, new HashMap<>(of)));
            then.behind().forEach((key, one) -> {
                if (one.counted()) {
                    one.rows().clear();
                    one.rows().addAll(then.rows().getOrDefault(key, List.of()));
                }
                behind.put(key, one);
            });
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(Unit.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Unit.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Unit.class);
    }
}
