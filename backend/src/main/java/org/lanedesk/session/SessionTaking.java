package org.lanedesk.session;

import org.lanedesk.shared.Actor;

/** Somebody takes the conversation of a ticket: told before it is written, in the transaction that may still refuse it. */
public record SessionTaking(long ticketNumber, Actor actor) {}
