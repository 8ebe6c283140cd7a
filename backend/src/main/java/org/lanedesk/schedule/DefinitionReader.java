package org.lanedesk.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.schedule.ScheduleDefinition.ExceptionDays;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;

/** Checks a definition field by field, so that a person sees everything wrong with it at once. */
class DefinitionReader {
    private static final int LONGEST_EXCEPTION = 366;
    private static final int MOST_EXCEPTIONS = 1000;
    private final List<FieldError> errors = new ArrayList<>();

    WorkingHours read(ScheduleDefinition definition) {
        ZoneId zone = zone(definition.zone());
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        definition.week().forEach((day, hours) -> {
            DayOfWeek weekday = weekday(day);
            if (weekday == null) {
                errors.add(new FieldError("week." + day, "schedule.day"));
            } else {
                week.put(weekday, hours("week." + day, hours));
            }
        });
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        if (definition.exceptions().size() > MOST_EXCEPTIONS) {
            errors.add(new FieldError("exceptions", "schedule.tooMany", MOST_EXCEPTIONS));
        } else {
            for (int i = 0; i < definition.exceptions().size(); i++) {
                exception("exceptions[" + i + "]", definition.exceptions().get(i), exceptions);
            }
        }
        boolean works = week.values().stream().anyMatch(h -> !h.isEmpty())
                || exceptions.values().stream().anyMatch(h -> !h.isEmpty());
        if (errors.isEmpty() && !works) {
            errors.add(new FieldError("week", "schedule.noWorkingTime"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new WorkingHours(zone, week, exceptions);
    }

    private ZoneId zone(@Nullable String zone) {
        try {
            return ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException e) {
            errors.add(new FieldError("zone", "schedule.zone"));
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable DayOfWeek weekday(String key) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(key)) {
                return day;
            }
        }
        return null;
    }

    private void exception(String field, @Nullable ExceptionDays exception, Map<LocalDate, List<Hours>> into) {
        if (exception == null) {
            errors.add(new FieldError(field, "field.required"));
            return;
        }
        LocalDate first = date(field + ".date", exception.date());
        LocalDate last = exception.to() == null ? first : date(field + ".to", exception.to());
        List<Hours> hours = hours(field + ".hours", exception.hours());
        if (first == null || last == null) {
            return;
        }
        if (last.isBefore(first) || last.toEpochDay() - first.toEpochDay() > LONGEST_EXCEPTION) {
            errors.add(new FieldError(field + ".to", "schedule.range", LONGEST_EXCEPTION));
            return;
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            if (into.put(day, hours) != null) {
                errors.add(new FieldError(field + ".date", "schedule.twice", day.toString()));
            }
        });
    }

    private @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text);
            if (date.getYear() >= 1970 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // reported below, as a year out of range is
        }
        errors.add(new FieldError(field, "schedule.date"));
        return null;
    }

    private List<Hours> hours(String field, @Nullable List<String> texts) {
        List<Hours> hours = new ArrayList<>();
        for (int i = 0; texts != null && i < texts.size(); i++) {
            Hours next = Hours.parse(texts.get(i));
            if (next == null) {
                errors.add(new FieldError(field + "[" + i + "]", "schedule.hours"));
            } else if (!hours.isEmpty()
                    && next.from() < hours.get(hours.size() - 1).to()) {
                errors.add(new FieldError(field + "[" + i + "]", "schedule.overlap"));
            } else {
                hours.add(next);
            }
        }
        return List.copyOf(hours);
    }
}
