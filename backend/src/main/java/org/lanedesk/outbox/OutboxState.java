package org.lanedesk.outbox;

/** Where a piece of outbox work stands. */
public enum OutboxState {
    /** waits for its first or next try */
    QUEUED,
    /** a worker has it, under a lease */
    SENDING,
    SENT,
    /** given up: refused for good, or no success within the last try */
    FAILED
}
