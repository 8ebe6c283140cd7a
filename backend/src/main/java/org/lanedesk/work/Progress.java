package org.lanedesk.work;

/** Hears how far a piece of work is. */
@FunctionalInterface
public interface Progress {
    /**
     * @param done of {@code total}, those that failed too
     * @param total as far as it is known now
     */
    void at(int done, int failed, int total);
}
