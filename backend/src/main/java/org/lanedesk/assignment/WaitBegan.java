package org.lanedesk.assignment;

/**
 * A ticket found nobody; told inside the transaction, looked at once more after it if somebody became free since.
 *
 * @param seen the {@link AvailabilityCount} from before the look
 */
record WaitBegan(long ticketNumber, long seen) {}
