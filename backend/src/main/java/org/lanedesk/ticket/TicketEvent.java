package org.lanedesk.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a ticket: told inside the transaction that did it and stored as the timeline (DESIGN
 * "Events"). The same row drives history, replay and the event stream.
 *
 * @param type opened, clientReplied, agentReplied, noteAdded, changed, assigned, taken, deferred, returned, resolved,
 *     closed, reopened, merged …
 * @param before values before, by the keys of {@link TicketField}
 * @param after values after, and facts of the event such as the message's id
 */
public record TicketEvent(
        UUID id,
        Instant at,
        String type,
        long ticketNumber,
        Cause cause,
        Map<String, Object> before,
        Map<String, Object> after) {

    public boolean is(String... types) {
        for (String one : types) {
            if (one.equals(type)) {
                return true;
            }
        }
        return false;
    }

    public boolean changed(TicketField field) {
        return before.containsKey(field.key()) || after.containsKey(field.key());
    }
}
