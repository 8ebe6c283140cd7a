package org.lanedesk.schedule;

/** The working hours of a schedule were changed, inside the changing transaction: times counted in it are to be counted anew. */
public record ScheduleChanged(String key, int version) {}
