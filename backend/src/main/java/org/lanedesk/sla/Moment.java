package org.lanedesk.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done about a clock at a time.
 *
 * @param clock null for the deadline set by hand, see {@link HandDeadline}
 * @param what warning, breach or step (see {@link Moments})
 */
record Moment(@Nullable UUID clock, String what, Instant at) {}
