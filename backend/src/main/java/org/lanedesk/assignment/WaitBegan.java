package org.lanedesk.assignment;

/** A ticket found nobody; told inside the transaction, looked at once more after it. */
record WaitBegan(long ticketNumber) {}
