package org.lanedesk.shared.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Checks values from JSON against the kinds of their fields and turns them into parameters. */
@Component
class Values {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST = 20_000;
    /** characters of a name in one language; it stands in lists and heads */
    private static final int LONGEST_NAME = 200;

    private final Jsonb jsonb;

    Values(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    /** @return every field that is unknown, missing or of the wrong type */
    List<Problem.FieldError> wrong(Register register, Map<String, Object> body, boolean creation) {
        List<Problem.FieldError> errors = new ArrayList<>();
        body.forEach((name, value) -> {
            Column column = register.columns.get(name);
            if (column != null) {
                check(column, value, creation, errors);
            } else if (!register.parts.containsKey(name) && !(register.archives && name.equals("archived"))) {
                errors.add(new Problem.FieldError(name, "field.unknown", name));
            }
        });
        if (creation) {
            register.columns.values().stream()
                    .filter(c -> c.required()
                            && !body.containsKey(c.name())
                            && !c.name().equals("id"))
                    .forEach(c -> errors.add(new Problem.FieldError(c.name(), "field.required")));
        }
        return errors;
    }

    private static void check(
            Column column, @Nullable Object value, boolean creation, List<Problem.FieldError> errors) {
        if (column.fixed() && !creation) {
            errors.add(new Problem.FieldError(column.name(), "field.fixed"));
        } else if (value == null || blank(column.kind(), value)) {
            if (column.required()) {
                errors.add(new Problem.FieldError(column.name(), "field.required"));
            }
        } else if (!fits(column.kind(), value)) {
            errors.add(new Problem.FieldError(column.name(), "field.type"));
        } else if (column.required()
                && column.kind() == Kind.NAME
                && name(value).isEmpty()) {
            errors.add(new Problem.FieldError(column.name(), "field.required"));
        } else if (column.name().equals("name") || column.name().equals("clientName")) {
            int longest = column.kind() == Kind.NAME
                    ? name(value).values().stream()
                            .mapToInt(String::length)
                            .max()
                            .orElse(0)
                    : value.toString().length();
            if (longest > LONGEST_NAME) {
                errors.add(new Problem.FieldError(column.name(), "field.tooLong", LONGEST_NAME));
            }
        } else if (value.toString().length() > LONGEST) {
            errors.add(new Problem.FieldError(column.name(), "field.tooLong", LONGEST));
        } else if (column.name().equals("key") && !KEY.matcher(value.toString()).matches()) {
            errors.add(new Problem.FieldError("key", "field.key"));
        }
    }

    /** Only what is written can be left empty: a blank is no number and no yes or no. */
    private static boolean blank(Kind kind, Object value) {
        return (kind == Kind.TEXT || kind == Kind.NAME) && value.toString().isBlank();
    }

    private static boolean fits(Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case BOOL -> value instanceof Boolean;
            case INT -> value instanceof Integer;
            case ID -> uuid(value);
            case MAP, SECRETS -> value instanceof Map;
            case LIST -> value instanceof List;
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case NAME ->
                value instanceof String
                        || (value instanceof Map<?, ?> map
                                && map.values().stream().allMatch(v -> v == null || v instanceof String));
        };
    }

    private static boolean uuid(Object value) {
        try {
            UUID.fromString(String.valueOf(value));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Nullable
    Object param(Kind kind, @Nullable Object value) {
        if (value == null) {
            return switch (kind) {
                case MAP, NAME, SECRETS -> jsonb.write(Map.of());
                case LIST -> jsonb.write(List.of());
                case TEXTS -> new String[0];
                default -> null;
            };
        }
        return switch (kind) {
            case NAME -> jsonb.write(name(value));
            case MAP, LIST, SECRETS -> jsonb.write(value);
            case ID -> UUID.fromString(value.toString());
            case TEXTS -> ((List<?>) value).stream().map(Object::toString).toArray(String[]::new);
            case TEXT -> value.toString().trim();
            default -> value;
        };
    }

    /** A plain text is the English one; empty languages are left out. */
    static Map<String, String> name(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((language, text) -> {
                if (text != null && !text.toString().isBlank()) {
                    texts.put(language.toString(), text.toString());
                }
            });
        } else {
            texts.put("en", value.toString());
        }
        return texts;
    }
}
