package org.lanedesk.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One due time of a ticket, for lists and cards.
 *
 * @param clock firstReply, nextReply or resolution
 * @param at null while the clock stands
 * @param state running, warned, paused, met, breached
 */
public record DueClock(
        String clock,
        @Nullable Instant at,
        String state,
        @Nullable Instant warnAt,
        @Nullable Instant startedAt,
        boolean paused) {}
