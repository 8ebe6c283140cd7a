package org.lanedesk.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an action works on.
 *
 * @param event what happened; null when a person or a timer acts
 * @param row all outputs of the matched row, for actions with companion columns (strategy + maxLoad)
 */
public record ActionContext(
        long ticketNumber, Cause cause, @Nullable TicketEvent event, Map<String, Object> row) {}
