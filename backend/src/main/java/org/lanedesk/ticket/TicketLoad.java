package org.lanedesk.ticket;

import org.lanedesk.shared.memory.UnitMemory;
import org.springframework.stereotype.Component;

/**
 * For questions about how much work people have: they ask the view {@code assigned_ticket}, after {@link #written}, and leave
 * one ticket out, so that its own changes can wait for the commit.
 */
@Component
public class TicketLoad {
    private final UnitMemory memory;

    TicketLoad(UnitMemory memory) {
        this.memory = memory;
    }

    static String key(long number) {
        return "ticket " + number;
    }

    /** The changes of all tickets but this one are in the database from now on. */
    public void written(long but) {
        memory.writeBut("ticket", key(but));
    }
}
