package org.lanedesk.shared.memory;

import java.util.Set;

/** The tables that a remembered answer comes from: writing one of them makes it unknown. */
public final class Tables {
    private final Set<String> names;
    private final boolean locked;

    private Tables(Set<String> names, boolean locked) {
        this.names = names;
        this.locked = locked;
    }

    public static Tables of(String... names) {
        return new Tables(Set.of(names), false);
    }

    /** For rows that this transaction has locked or made, so that nobody else can change them. */
    public static Tables locked(String name) {
        return new Tables(Set.of(name), true);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean locked() {
        return locked;
    }
}
