package org.lanedesk.ticket;

import org.lanedesk.shared.Actor;

/** Where an answer of the desk goes when its ticket is over; implemented by intake with table D7. */
public interface FollowUps {
    /**
     * Runs in the caller's transaction, the ticket is locked.
     *
     * @param ticket resolved or closed
     * @return the ticket's own number, or that of a linked one which was opened for it
     */
    long answerTo(Ticket ticket, Actor actor);
}
