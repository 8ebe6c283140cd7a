package org.lanedesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clock of a ticket has passed its due time (row D32); told once per clock, inside the transaction that notes it.
 *
 * @param id of this event, stable over redelivery
 * @param clock firstReply, nextReply or resolution
 * @param step 0 the warning, 1 the breach, 2 … the steps after it
 * @param recipients people who get exactly one notice each; may be empty when table D6 names nobody
 */
public record SlaBreached(
        UUID id, Instant at, long ticketNumber, String clock, Instant dueAt, int step, List<UUID> recipients) {}
