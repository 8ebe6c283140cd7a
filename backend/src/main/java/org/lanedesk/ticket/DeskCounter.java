package org.lanedesk.ticket;

import org.lanedesk.shared.Actor;

/** A number in the rail of the desk beside those of the tickets, offered by another module. */
public interface DeskCounter {
    /** as in {@code GET /tickets/counters} */
    String name();

    long count(Actor actor);
}
