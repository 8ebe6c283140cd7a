package org.lanedesk.schedule.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.Schedule;
import org.lanedesk.schedule.Schedules;
import org.lanedesk.schedule.WorkingTime;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Working hours and their arithmetic (DESIGN §6). */
@RestController
@RequestMapping("/api/v1/schedules")
@Access(Right.SELF)
class ScheduleController {
    private static final long MOST_MINUTES = 60L * 24 * 366 * 50;
    private static final int MOST_PIECES = 400;
    private final Schedules schedules;

    ScheduleController(Schedules schedules) {
        this.schedules = schedules;
    }

    record Added(OffsetDateTime start, long minutes, OffsetDateTime at, boolean startOpen, List<Piece> stretches) {}

    record Between(OffsetDateTime from, OffsetDateTime to, long minutes, long seconds, List<Piece> stretches) {}

    record Piece(OffsetDateTime from, OffsetDateTime to) {}

    @GetMapping
    Page<ScheduleJson> list() {
        return Page.all(schedules.list().stream().map(ScheduleJson::of).toList());
    }

    @GetMapping("/{key}")
    ResponseEntity<ScheduleJson> get(@PathVariable String key) {
        return answer(schedules.get(key));
    }

    @PutMapping("/{key}")
    @Access(Right.SETTINGS_EDIT)
    ResponseEntity<ScheduleJson> put(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody ScheduleJson body) {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw Problem.invalid("key", "schedule.key");
        }
        LocalizedText name = new LocalizedText(body.name() == null ? Map.of("en", key) : body.name());
        return answer(
                schedules.save(key, name, body.definition(), Boolean.TRUE.equals(body.archived()), version(match)));
    }

    @GetMapping("/{key}/add")
    Added add(@PathVariable String key, @RequestParam String start, @RequestParam long minutes) {
        WorkingTime time = schedules.of(key);
        Instant from = Moment.parse("start", start, time.zone());
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw Problem.invalid("minutes", "schedule.minutes", MOST_MINUTES);
        }
        Instant at = time.plus(from, Duration.ofMinutes(minutes));
        return new Added(local(from, time), minutes, local(at, time), time.open(from), pieces(time, from, at));
    }

    @GetMapping("/{key}/between")
    Between between(@PathVariable String key, @RequestParam String from, @RequestParam String to) {
        WorkingTime time = schedules.of(key);
        Instant a = Moment.parse("from", from, time.zone());
        Instant b = Moment.parse("to", to, time.zone());
        if (b.isBefore(a)) {
            throw Problem.invalid("to", "schedule.order");
        }
        Duration between = time.between(a, b);
        return new Between(
                local(a, time), local(b, time), between.toMinutes(), between.toSeconds(), pieces(time, a, b));
    }

    private static List<Piece> pieces(WorkingTime time, Instant from, Instant to) {
        return time.stretches(from, to).stream()
                .limit(MOST_PIECES)
                .map(s -> new Piece(local(s.from(), time), local(s.to(), time)))
                .toList();
    }

    private static OffsetDateTime local(Instant at, WorkingTime time) {
        return at.atZone(time.zone()).toOffsetDateTime();
    }

    private static @Nullable Integer version(@Nullable String match) {
        if (match == null || match.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(match.replaceAll("^W/|\"", ""));
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match", "field.type");
        }
    }

    private static ResponseEntity<ScheduleJson> answer(Schedule schedule) {
        return ResponseEntity.ok().eTag("\"" + schedule.version() + "\"").body(ScheduleJson.of(schedule));
    }
}
