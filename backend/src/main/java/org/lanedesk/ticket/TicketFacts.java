package org.lanedesk.ticket;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The declared facts of a ticket at an event, as tables, expressions and templates see them. Implemented by routing;
 * stands here so that every module that decides by a table sees the same facts.
 */
public interface TicketFacts {
    /**
     * @param event id of the event that is being handled; null outside of events (timers, people)
     * @return nested by the dots of the names, values of FEEL types; never null, fresh at each call
     */
    Map<String, Object> of(long ticketNumber, @Nullable UUID event);
}
