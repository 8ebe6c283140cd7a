package org.lanedesk.ticket;

import java.util.Locale;

/** What every status means to clocks, lists and rules, however it is named (D21). */
public enum StatusClass {
    NEW,
    OPEN,
    WAITING,
    DEFERRED,
    RESOLVED,
    CLOSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StatusClass of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Somebody still has to do something. */
    public boolean live() {
        return this != RESOLVED && this != CLOSED;
    }

    /** Counts as work at this moment: not parked, not waiting for others (A11). */
    public boolean load() {
        return this == NEW || this == OPEN;
    }
}
