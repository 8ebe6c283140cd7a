package org.lanedesk.deferral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked ticket is back in the queue (rows C03, D24, D25); told exactly once per deferral, inside the transaction.
 *
 * @param id of the deferral, stable over redelivery
 * @param cause time, client, team or agent
 * @param remindAt when to remind: at once within working time, else at its next moment; null when nobody needs a
 *     reminder because an agent woke the ticket himself
 * @param recipients the assignee, or the group when nobody is assigned
 */
public record TicketReturned(
        UUID id,
        Instant at,
        long ticketNumber,
        String cause,
        @Nullable Instant remindAt,
        List<UUID> recipients) {}
