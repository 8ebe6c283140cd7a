package org.lanedesk.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Formula;
import tools.jackson.databind.JsonNode;

/** The rules written at a field; each may be a constant or a FEEL expression that begins with an equals sign. */
final class FieldRules {
    /** The whole address; the same shape as browsers check. */
    static final Pattern EMAIL = Pattern.compile("^[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+$");

    static final Pattern PHONE = Pattern.compile(
            "^(\\+|00)(?:9[976]\\d|8[987530]\\d|6[987]\\d|5[90]\\d|42\\d|3[875]\\d|2[98654321]\\d|9[8543210]|8[6421]|6[6543210]|5[87654321]|4[987654310]|3[9643210]|2[70]|7|1)\\d{4,20}$");

    private final JsonNode field;
    private final JsonNode validate;
    private final Map<String, ? extends @Nullable Object> facts;

    FieldRules(FormField field, Map<String, ? extends @Nullable Object> facts) {
        this.field = field.json();
        this.validate = field.json().path("validate");
        this.facts = facts;
    }

    /** @return code and argument of what makes the rules useless; null when all is well */
    static @Nullable String wrong(JsonNode component) {
        String pattern = component.path("validate").path("pattern").asString("");
        if (!pattern.isEmpty()) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                return "form.pattern|" + pattern;
            }
        }
        String hide = component.path("conditional").path("hide").asString("");
        String why = hide.isBlank() ? null : Formula.wrong(hide);
        return why == null ? null : "form.condition|" + why;
    }

    boolean required() {
        return Boolean.TRUE.equals(value("required"));
    }

    /** Shown with the value that the form brings; nobody can answer it. */
    boolean readonly() {
        return Boolean.TRUE.equals(value(field.path("readonly")));
    }

    @Nullable
    Double number(String rule) {
        Object value = value(rule);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text && !text.isBlank() ? Double.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    Pattern pattern() {
        String kind = validate.path("validationType").asString("custom");
        if (kind.equals("email")) {
            return EMAIL;
        }
        if (kind.equals("phone")) {
            return PHONE;
        }
        return value("pattern") instanceof String text && !text.isEmpty() ? Pattern.compile(text) : null;
    }

    String kind() {
        return validate.path("validationType").asString("custom");
    }

    private @Nullable Object value(String rule) {
        return value(validate.path(rule));
    }

    private @Nullable Object value(JsonNode node) {
        if (node.isString() && node.asString().strip().startsWith("=")) {
            return Formula.value(node.asString(), facts);
        }
        return node.isBoolean()
                ? Boolean.valueOf(node.asBoolean())
                : node.isNumber() ? (Object) node.asDouble() : node.isString() ? node.asString() : null;
    }
}
