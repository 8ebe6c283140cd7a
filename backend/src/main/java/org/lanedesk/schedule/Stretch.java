package org.lanedesk.schedule;

import java.time.Duration;
import java.time.Instant;

/** An unbroken stretch of time; the end is not included. */
public record Stretch(Instant from, Instant to) {
    public Duration length() {
        return Duration.between(from, to);
    }
}
