package org.lanedesk.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a clock's life in which it counted by one schedule, or stood.
 *
 * @param to null while it lasts
 * @param schedule null = paused
 * @param cause why it began: opened, clientWrote, reopened, policy, or what paused it, such as {@code waiting}
 */
public record Phase(
        Instant from, @Nullable Instant to, @Nullable String schedule, String cause) {}
