package org.lanedesk.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One due time of a ticket, for lists and cards.
 *
 * @param clock firstReply, nextReply, resolution, or manual for the deadline that a person has set
 * @param at null while the clock stands
 * @param state running, warned, paused, met, breached
 * @param setBy name of who set the manual deadline; null for clocks
 */
public record DueClock(
        String clock,
        @Nullable Instant at,
        String state,
        @Nullable Instant warnAt,
        @Nullable Instant startedAt,
        boolean paused,
        @Nullable String setBy) {}
