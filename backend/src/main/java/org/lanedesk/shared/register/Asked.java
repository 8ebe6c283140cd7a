package org.lanedesk.shared.register;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; bound from the query of a call.
 *
 * @param q words to look for
 * @param cursor {@code nextCursor} of the page before
 * @param size entries per page, 1 to 500, 100 when not given
 * @param archived true = archived entries too
 */
public record Asked(
        @Nullable String q,
        @Nullable String cursor,
        @Nullable Integer size,
        @Nullable Boolean archived) {}
