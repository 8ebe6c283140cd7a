package org.lanedesk.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent's status now.
 *
 * @param cause self, supervisor or automatic
 */
public record Presence(
        UUID userId, String status, Instant since, @Nullable UUID setBy, String cause) {}
