package org.lanedesk.studio.table;

import org.jspecify.annotations.Nullable;

/** The row that may not be removed: the last one of the table for incoming tickets, the common queue. */
public final class TableLock {
    private static final String TABLE = "incoming";

    private TableLock() {}

    /** @return the id of the locked row; null when the table has none */
    public static @Nullable String of(TableFile table) {
        int last = table.rows().size() - 1;
        return !table.key().equals(TABLE) || last < 0
                ? null
                : table.rows().get(last).id();
    }
}
