package org.lanedesk.ticket;

import java.util.Map;
import java.util.Set;

/**
 * The verbs of a ticket's life. They are requests: offered exactly when the running process waits for their message,
 * and done by its blocks (DESIGN "Verbs are requests"). Implemented by lifecycle.
 */
public interface TicketVerbs {
    /** @return resolve, close, reopen, defer, return …: what the process offers now */
    Set<String> offered(long ticketNumber);

    /** @return what the ticket's own process waits for, also when a service process keeps it back from people (E04) */
    Set<String> awaited(long ticketNumber);

    /**
     * Asks for it, in the caller's transaction, with the ticket locked.
     *
     * @param facts ids and enums for the block (until, reason …)
     * @throws org.lanedesk.shared.Problem 409 naming where the ticket stands when the process does not offer it
     */
    void request(long ticketNumber, String verb, Map<String, Object> facts, Cause cause);
}
