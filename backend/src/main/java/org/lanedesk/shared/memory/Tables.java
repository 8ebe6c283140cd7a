package org.lanedesk.shared.memory;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that a remembered answer comes from: writing one of them makes it unknown. */
public final class Tables {
    private final Set<String> names;
    private final boolean locked;
    /** the table whose single rows these are; null when an answer may be about several rows */
    private final @Nullable String rows;

    private Tables(Set<String> names, boolean locked, @Nullable String rows) {
        this.names = names;
        this.locked = locked;
        this.rows = rows;
    }

    public static Tables of(String... names) {
        return new Tables(Set.of(names), false, null);
    }

    /** For rows that this transaction has locked or made, so that nobody else can change them. */
    public static Tables locked(String name) {
        return new Tables(Set.of(name), true, null);
    }

    /** For single rows by their id: a new row in their table leaves them as they are, one in a joined table does not. */
    public static Tables rows(String table, String... joined) {
        Set<String> names = new HashSet<>(Set.of(joined));
        names.add(table);
        return new Tables(names, false, table);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Whether a new row in the table can make an answer wrong. */
    boolean grows(String name) {
        return has(name) && !name.equals(rows);
    }

    boolean locked() {
        return locked;
    }
}
