package org.lanedesk.people;

/** A group is about to be archived; who still needs it refuses with a problem, inside the transaction. */
public record GroupClosing(String key) {}
