package org.lanedesk.schedule;

import org.lanedesk.shared.LocalizedText;

/**
 * Named working hours, used by lines, SLA, deferral, automatic replies and timers (row E53).
 *
 * @param key never changes
 */
public record Schedule(String key, int version, LocalizedText name, ScheduleDefinition definition, boolean archived) {}
