package org.lanedesk.session;

import java.util.UUID;
import org.lanedesk.shared.Actor;

/**
 * The conversation of a ticket is handed back: told before it is written, in the transaction that may still refuse it.
 *
 * @param holder who held it
 */
public record SessionReleasing(long ticketNumber, UUID holder, Actor actor) {}
