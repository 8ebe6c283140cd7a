package org.lanedesk.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one clock of domain times. With {@code lanedesk.clock=movable} an offset in the database moves it for all nodes;
 * a play run shifts it for its own thread only. Sign-in, tokens and throttling use the system clock instead.
 */
@Component
public class DomainClock extends Clock {
    private static final long RELOAD_MS = 250;
    private final ThreadLocal<Duration> shift = new ThreadLocal<>();
    private final boolean movable;
    private final JdbcClient db;
    private volatile long offsetMs;
    private volatile long readAt;

    DomainClock(@Value("${lanedesk.clock:system}") String kind, JdbcClient db) {
        this.movable = "movable".equals(kind);
        this.db = db;
    }

    public boolean movable() {
        return movable;
    }

    @Override
    public long millis() {
        Duration own = shift.get();
        return System.currentTimeMillis() + offset() + (own == null ? 0 : own.toMillis());
    }

    /** @return the time in milliseconds, as the database keeps it in microseconds at best */
    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    /** Moves the clock of all nodes; only when movable. */
    public void move(Duration offset) {
        if (!movable) {
            throw Problem.of(404, "notFound", "test", "clock");
        }
        db.sql("update domain_clock set offset_ms = ?").param(offset.toMillis()).update();
        offsetMs = offset.toMillis();
        readAt = System.currentTimeMillis();
    }

    public Duration movedBy() {
        return Duration.ofMillis(offset());
    }

    /** Runs work with this thread's clock shifted further; the other threads keep their time. */
    public <T> T shifted(Duration by, Supplier<T> work) {
        Duration before = shift.get();
        shift.set(before == null ? by : before.plus(by));
        try {
            return work.get();
        } finally {
            if (before == null) {
                shift.remove();
            } else {
                shift.set(before);
            }
        }
    }

    private long offset() {
        if (!movable) {
            return 0;
        }
        long now = System.currentTimeMillis();
        if (now - readAt > RELOAD_MS) {
            readAt = now;
            offsetMs = db.sql("select offset_ms from domain_clock")
                    .query(Long.class)
                    .single();
        }
        return offsetMs;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
