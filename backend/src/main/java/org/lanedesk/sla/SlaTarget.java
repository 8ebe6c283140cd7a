package org.lanedesk.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one clock has to keep.
 *
 * @param policy name of the row that set it, for people
 * @param schedule key of the schedule that counts
 * @param working time allowed
 * @param warnAfter working time after which to warn; null = no warning
 */
record SlaTarget(
        String policy,
        String schedule,
        Duration working,
        @Nullable Duration warnAfter) {}
