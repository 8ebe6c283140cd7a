package org.lanedesk.shared.template;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * For whom a text is filled in.
 *
 * @param zone in which times are told: that of the schedule for clients, a person's own for agents
 * @param now domain time; moments of the coming week are told by their weekday (A09)
 */
public record Reader(Locale locale, ZoneId zone, Instant now) {}
