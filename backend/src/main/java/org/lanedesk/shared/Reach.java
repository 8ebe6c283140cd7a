package org.lanedesk.shared;

import java.util.Locale;

/** How far somebody may go with tickets (H20), from nothing to everything. */
public enum Reach {
    NONE,
    READ,
    REPLY,
    FULL;

    public static Reach of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** as in the database and in JSON */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean allows(Reach needed) {
        return compareTo(needed) >= 0;
    }

    public Reach or(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
