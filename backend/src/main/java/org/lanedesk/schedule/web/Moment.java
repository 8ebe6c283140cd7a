package org.lanedesk.schedule.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.lanedesk.shared.Problem;

/** Reads a moment from a query: ISO-8601 with an offset, or without one as a local time of the schedule's zone. */
final class Moment {
    private Moment() {}

    /** @throws Problem 422 naming the parameter */
    static Instant parse(String field, String text, ZoneId zone) {
        // an unescaped + of an offset arrives as a space
        String iso = text.trim().replace(' ', '+');
        try {
            Instant at = iso.matches(".*T.*([zZ]|[+-]\\d\\d.*)$")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
            int year = at.atZone(zone).getYear();
            if (year >= 1970 && year < 2200) {
                return at;
            }
        } catch (DateTimeException e) {
            // reported below, as a year out of range is
        }
        throw Problem.invalid(field, "schedule.moment");
    }
}
