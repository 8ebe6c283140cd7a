package org.lanedesk.engine;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table was asked about a ticket; told inside the transaction, so that the decision log is complete.
 *
 * @param event the ticket's event that was handled; null outside of events
 * @param outcome what came of it: applied and lost actions, skipped people, warnings
 */
public record Decided(long ticketNumber, @Nullable UUID event, Decision decision, Map<String, Object> outcome) {}
