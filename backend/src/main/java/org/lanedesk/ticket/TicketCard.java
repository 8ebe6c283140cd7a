package org.lanedesk.ticket;

import java.util.Map;
import org.lanedesk.shared.Actor;

/** A ticket as the API shows it, for the modules that answer with one; the caller has checked who may see it. */
public interface TicketCard {
    Map<String, Object> of(long number, Actor actor);
}
