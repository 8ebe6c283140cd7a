package org.lanedesk.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem.FieldError;
import tools.jackson.databind.JsonNode;

/** A date, a time or both, as form-js writes them, with the limits of the field (S05). */
final class MomentCheck {
    private static final String OFFSET = "(Z|[+-]\\d{2}:?\\d{2})$";
    private static final int QUARTER = 15;
    private final JsonNode field;
    private final String kind;
    private final Instant now;

    MomentCheck(JsonNode field, Instant now) {
        this.field = field;
        this.kind = field.path("subtype").asString("date");
        this.now = now;
    }

    /** @return what is wrong; null when nothing is */
    @Nullable
    FieldError wrong(String name, Object given) {
        LocalDate date = null;
        LocalTime time = null;
        try {
            String text = (String) given;
            switch (kind) {
                case "time" -> time = LocalTime.parse(text.replaceFirst(OFFSET, ""));
                case "datetime" -> {
                    LocalDateTime both = local(text);
                    date = both.toLocalDate();
                    time = both.toLocalTime();
                }
                default -> date = LocalDate.parse(text);
            }
        } catch (DateTimeParseException | ClassCastException e) {
            return new FieldError(name, "form." + (kind.matches("time|datetime") ? kind : "date"));
        }
        if (date != null && field.path("disallowPassedDates").asBoolean(false) && date.isBefore(earliestToday())) {
            return new FieldError(name, "form.pastDate");
        }
        int step = step();
        return time != null && time.toSecondOfDay() % (step * 60) != 0
                ? new FieldError(
                        name, "form.timeStep", field.path("timeInterval").asInt())
                : null;
    }

    private static LocalDateTime local(String text) {
        return text.matches(".*" + OFFSET) ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
    }

    /** Where the writer is, is not known: a day has passed when it is over everywhere. */
    private LocalDate earliestToday() {
        return now.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    }

    /** In minutes. A time brought to UTC keeps its quarters only: zones differ by them. */
    private int step() {
        int step = Math.max(1, field.path("timeInterval").asInt(1));
        boolean moved = field.path("timeSerializingFormat").asString("").equals("utc_normalized");
        return moved ? gcd(step, QUARTER) : step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
