package org.lanedesk.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: short first, then rarely, about 24 hours in all. */
final class Backoff {
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));
    static final int MOST_ATTEMPTS = STEPS.size() + 1;

    private Backoff() {}

    /**
     * @param attempts tries made so far, from 1
     * @return the pause, up to a fifth longer so that many rows do not come back at one moment; empty when it is enough
     */
    static Optional<Duration> after(int attempts, RandomGenerator random) {
        if (attempts > STEPS.size()) {
            return Optional.empty();
        }
        long ms = STEPS.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(ms + random.nextLong(ms / 5)));
    }
}
