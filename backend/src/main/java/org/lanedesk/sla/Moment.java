package org.lanedesk.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to be done about a clock at a time.
 *
 * @param what warning, breach or step (see {@link Moments})
 */
record Moment(UUID clock, String what, Instant at) {}
