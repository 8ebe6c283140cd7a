package org.lanedesk.shared;

/** Says of an exception that the same work may succeed when it is done again from the start. */
public interface RetryOn {
    boolean worthRetrying(Throwable failure);
}
