package org.lanedesk.engine;

/** @param completed false when the process took the task back (cancelled, decided without it) */
public record UserTaskEnded(String id, boolean completed) {}
