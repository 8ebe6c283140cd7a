package org.lanedesk.ticket;

import org.jspecify.annotations.Nullable;

/** Looks whether what a rule points to still exists, before the database would break the whole transaction over it. */
final class Targets {
    private Targets() {}

    /** @return the code of a warning; null when the target exists */
    static @Nullable String missing(Tickets tickets, TicketField field, Object value) {
        String sql = switch (field) {
            case GROUP -> "select 1 from agent_group where key = ? and not archived";
            case STATUS -> "select 1 from ticket_status where key = ? and not archived";
            case PRIORITY -> "select 1 from priority where key = ?";
            case LINE -> "select 1 from line where key = ? and not archived";
            default -> null;
        };
        return sql == null || tickets.exists(sql, value) ? null : "targetGone";
    }
}
