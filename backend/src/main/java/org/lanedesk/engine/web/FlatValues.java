package org.lanedesk.engine.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Variables on the wire: flat and typed; objects, files and bytes neither go out nor come in. */
final class FlatValues {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");
    private static final int LONGEST = 4_000;
    private static final int MOST = 100;
    /** what the desk itself goes by; a worker may read them only */
    private static final Set<String> OURS = Set.of("ticketNumber", "eventId", "sessionId");

    private FlatValues() {}

    /** Tells a worker why its call cannot be taken. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static Map<String, Object> out(Map<String, Object> variables) {
        Map<String, Object> out = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            String type = type(value);
            if (type != null) {
                Map<String, @Nullable Object> typed = new LinkedHashMap<>();
                typed.put("type", type);
                typed.put("value", value instanceof Date date ? time(date) : value);
                typed.put("valueInfo", Map.of());
                out.put(name, typed);
            }
        });
        return out;
    }

    static @Nullable String time(@Nullable Date date) {
        return date == null ? null : TIME.format(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String type(@Nullable Object value) {
        if (value == null) {
            return "Null";
        }
        return value instanceof String
                        || value instanceof Boolean
                        || value instanceof Integer
                        || value instanceof Long
                        || value instanceof Short
                        || value instanceof Double
                        || value instanceof Date
                ? value.getClass().getSimpleName()
                : null;
    }

    /** @throws Refused naming the variable that is not flat */
    static Map<String, Object> in(JsonNode variables) {
        Map<String, Object> in = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : variables.properties()) {
            String name = entry.getKey();
            if (!name.matches("[A-Za-z_]\\w{0,63}") || OURS.contains(name) || in.size() >= MOST) {
                throw new Refused("The variable '" + name + "' cannot be set by a worker");
            }
            in.put(name, value(name, entry.getValue()));
        }
        return in;
    }

    @SuppressWarnings("NullAway") // the engine takes null as a value
    private static Object value(String name, JsonNode typed) {
        JsonNode value = typed.path("value");
        String type = typed.path("type").asString("");
        if (value.isNull() || value.isMissingNode() || type.equals("Null")) {
            return null;
        }
        if (value.isContainer()) {
            throw new Refused("The variable '" + name + "' is not flat: only texts, numbers, booleans and dates");
        }
        String text = value.asString();
        if (text.length() > LONGEST) {
            throw new Refused("The variable '" + name + "' is longer than " + LONGEST + " characters");
        }
        try {
            return switch (type) {
                case "" -> value.isBoolean() ? value.asBoolean() : value.isNumber() ? value.numberValue() : text;
                case "String" -> text;
                case "Boolean" -> Boolean.parseBoolean(text);
                case "Integer" -> Integer.parseInt(text);
                case "Long" -> Long.parseLong(text);
                case "Short" -> Short.parseShort(text);
                case "Double" -> Double.parseDouble(text);
                case "Date" -> Date.from(OffsetDateTime.parse(text, TIME).toInstant());
                default ->
                    throw new Refused("The type '" + type + "' of the variable '" + name
                            + "' is not taken: String, Boolean, Integer, Long, Short, Double, Date, Null");
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new Refused("The variable '" + name + "' is no " + type + ": " + text);
        }
    }
}
