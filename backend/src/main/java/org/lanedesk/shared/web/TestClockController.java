package org.lanedesk.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The movable clock for checks from outside; absent unless the server was started with {@code lanedesk.clock=movable}. */
@RestController
@RequestMapping("/api/v1/test/clock")
@ConditionalOnProperty(name = "lanedesk.clock", havingValue = "movable")
@Access(Right.ADMIN)
class TestClockController {
    private final DomainClock clock;
    private final ApplicationEventPublisher events;

    TestClockController(DomainClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** Either the moment that is now, or an ISO-8601 duration by which the clock stands ahead of the system's. */
    record ClockSetting(@Nullable Instant now, @Nullable Duration offset) {}

    @GetMapping
    ClockSetting read() {
        return new ClockSetting(clock.instant(), clock.movedBy());
    }

    @PutMapping
    ClockSetting move(@RequestBody ClockSetting to) {
        if (to.now() != null) {
            clock.move(Duration.between(Instant.now(), to.now()));
        } else if (to.offset() != null) {
            clock.move(to.offset());
        } else {
            throw Problem.invalid("now", "field.required");
        }
        ClockSetting now = read();
        // open pages reckon with the server's time
        events.publishEvent(
                new LiveSignal("clock", Map.of("now", clock.instant().toString()), Audience.desk()));
        return now;
    }
}
