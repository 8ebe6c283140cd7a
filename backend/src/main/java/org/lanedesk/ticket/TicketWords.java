package org.lanedesk.ticket;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.template.Reader;

/**
 * The values that texts about a ticket may name ({@code {{ticket.subject}}}, {@code {{schedule.nextOpen}}}), the same in
 * replies, rules, notices and blocks (E41). Implemented by routing beside the facts, of which these are the readable
 * side: names instead of keys, moments instead of states.
 */
public interface TicketWords {
    /**
     * @param event id of the event that is being handled; null outside of events
     * @return nested by the dots of the names: all {@link TicketFacts}, and ticket, contact, operator, group, line,
     *     channel, session, schedule, sla; what is unknown is left out
     */
    Map<String, Object> of(long ticketNumber, @Nullable UUID event);

    /** For the client: his own language (or the one he writes in), times in the zone of the line's schedule. */
    Reader client(long ticketNumber);

    /** For somebody of the desk. */
    Reader person(Locale locale, java.time.ZoneId zone);
}
