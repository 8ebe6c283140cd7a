package org.lanedesk.automation;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a macro or a bulk action does.
 *
 * @param action key of a {@code TicketAction}, or resolve, close, reopen, reply, note
 * @param value null for verbs
 */
public record Step(String action, @Nullable Object value) {}
