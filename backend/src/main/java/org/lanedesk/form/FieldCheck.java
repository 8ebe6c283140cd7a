package org.lanedesk.form;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem.FieldError;

/** Checks one value of one field; what is wrong is added to the errors under the field's name. */
final class FieldCheck {
    private static final int MAX_LINE = 2_000;
    private static final int MAX_DIGITS = 30;
    private static final int MAX_TEXT = 20_000;
    private final FormField field;
    private final String name;
    private final FieldRules rules;
    private final Options options;
    private final Instant now;
    private final List<FieldError> errors;

    FieldCheck(
            FormField field,
            String name,
            Map<String, ? extends @Nullable Object> facts,
            Instant now,
            List<FieldError> errors) {
        this.field = field;
        this.name = name;
        this.rules = new FieldRules(field, facts);
        this.options = Options.of(field, facts);
        this.now = now;
        this.errors = errors;
    }

    /** @return the value to keep; null when there is none or it is refused */
    @Nullable
    Object of(@Nullable Object given) {
        boolean empty = given == null
                || given instanceof String text && text.isBlank()
                || given instanceof List<?> list && list.isEmpty()
                || field.type().equals("checkbox") && Boolean.FALSE.equals(given);
        if (empty || given == null) {
            if (rules.required()) {
                refuse("field.required");
            }
            return field.type().equals("checkbox") ? Boolean.FALSE : null;
        }
        return switch (field.type()) {
            case "number" -> number(given);
            case "checkbox" -> given instanceof Boolean ? given : refuse("form.yesNo");
            case "checklist", "taglist" -> many(given);
            case "radio", "select" -> options.has(given) ? given : refuse("form.option", String.valueOf(given));
            case "datetime" -> moment(given);
            // what a browser calls a picked file is known to that browser only
            case "filepicker" -> null;
            default -> text(given);
        };
    }

    private @Nullable Object text(Object given) {
        if (!(given instanceof String text)) {
            return refuse("form.text");
        }
        int most = field.type().equals("textarea") ? MAX_TEXT : MAX_LINE;
        Double min = rules.number("minLength");
        Double max = rules.number("maxLength");
        Pattern pattern = rules.pattern();
        if (text.length() > most) {
            return refuse("field.tooLong", most);
        }
        if (min != null && text.length() < min) {
            return refuse("form.tooShort", min.intValue());
        }
        if (max != null && text.length() > max) {
            return refuse("field.tooLong", max.intValue());
        }
        if (pattern != null && !pattern.matcher(text).find()) {
            return refuse("form.shape." + (rules.kind().matches("email|phone") ? rules.kind() : "custom"));
        }
        return text;
    }

    private @Nullable Object number(Object given) {
        BigDecimal number =
                given instanceof String || given instanceof Number ? FormValues.number(given.toString()) : null;
        if (number == null) {
            return refuse("form.number");
        }
        if (tooLong(number)) {
            return refuse("form.longNumber", MAX_DIGITS);
        }
        Double min = rules.number("min");
        Double max = rules.number("max");
        int digits = field.json().path("decimalDigits").asInt(-1);
        if (min != null && number.doubleValue() < min) {
            return refuse("form.min", min);
        }
        if (max != null && number.doubleValue() > max) {
            return refuse("form.max", max);
        }
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            return refuse("form.digits", digits);
        }
        return field.json().path("serializeToString").asBoolean(false)
                ? number.toPlainString()
                : FormValues.plain(number);
    }

    /** Measured, not written out: 1e5000000 has seven signs here and five million there. */
    static boolean tooLong(BigDecimal number) {
        return Math.max(number.scale(), (long) number.precision() - number.scale()) > MAX_DIGITS;
    }

    private @Nullable Object many(Object given) {
        if (!(given instanceof List<?> list)) {
            return refuse("form.list");
        }
        List<Object> kept = new ArrayList<>();
        for (Object item : list) {
            if (item == null || !options.has(item)) {
                return refuse("form.option", String.valueOf(item));
            }
            if (!kept.contains(item)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private @Nullable Object moment(Object given) {
        FieldError wrong = new MomentCheck(field.json(), now).wrong(name, given);
        if (wrong == null) {
            return given;
        }
        errors.add(wrong);
        return null;
    }

    private @Nullable Object refuse(String code, Object... args) {
        errors.add(new FieldError(name, code, args));
        return null;
    }
}
