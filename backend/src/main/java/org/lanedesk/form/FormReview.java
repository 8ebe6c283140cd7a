package org.lanedesk.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Formula;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a designer must mend before a form is released (S03): all that keeps it from being opened, and rules that no
 * answer could meet. The latter are not asked of forms already in force.
 */
public final class FormReview {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final List<FormFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FormReview() {}

    /** @return nothing for what is no JSON: the gate says so */
    public static List<FormFault> of(byte[] bytes) {
        FormReview review = new FormReview();
        try {
            review.form(JSON.readTree(bytes));
        } catch (JacksonException noJson) {
            return List.of();
        }
        return List.copyOf(review.faults);
    }

    private void form(JsonNode form) {
        if (!form.path("components").isArray()) {
            faults.add(new FormFault("", "", "form.noComponents"));
            return;
        }
        FormSchema.fields(form, faults);
        // a kind that is named and unknown is said by the gate
        faults.removeIf(f -> f.code().equals("form.component") && !"".equals(f.args()[0]));
        form.path("components").forEach(this::component);
    }

    private void component(JsonNode c) {
        String id = c.path("id").asString("");
        if (!id.isEmpty() && !ids.add(id)) {
            add(c, "form.sameId", id);
        }
        String hide = c.path("conditional").path("hide").asString("").strip();
        if (!hide.isEmpty() && !hide.startsWith("=")) {
            add(c, "form.conditionSign", hide);
        }
        if (c.path("type").asString("").equals("filepicker")) {
            add(c, "form.filepicker");
        }
        for (JsonNode formula : List.of(
                c.path("expression"),
                c.path("readonly"),
                c.path("valuesExpression"),
                c.path("validate").path("min"),
                c.path("validate").path("max"),
                c.path("validate").path("minLength"),
                c.path("validate").path("maxLength"))) {
            formula(c, formula);
        }
        limits(c, "min", "max");
        limits(c, "minLength", "maxLength");
        if (c.path("values").isArray()) {
            options(c);
        }
        c.path("components").forEach(this::component);
    }

    private void formula(JsonNode c, JsonNode given) {
        String text = given.isString() ? given.asString().strip() : "";
        String why = text.startsWith("=") ? Formula.wrong(text) : null;
        if (why != null) {
            add(c, "form.formula", text, why);
        }
    }

    private void limits(JsonNode c, String least, String most) {
        JsonNode rules = c.path("validate");
        Double min = limit(c, rules.path(least));
        Double max = limit(c, rules.path(most));
        if (min != null && max != null && min > max) {
            add(c, "form.minMax", rules.path(least).asString(), rules.path(most).asString());
        }
    }

    private @Nullable Double limit(JsonNode c, JsonNode rule) {
        String text = rule.isNull() || rule.isMissingNode() ? "" : rule.isValueNode() ? rule.asString() : "{}";
        if (text.isBlank() || text.strip().startsWith("=")) {
            return null;
        }
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            add(c, "form.limit", text);
            return null;
        }
    }

    private void options(JsonNode c) {
        if (c.path("values").isEmpty()) {
            add(c, "form.noOptions");
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode option : c.path("values")) {
            JsonNode node = option.path("value");
            String value =
                    node.isNull() || node.isMissingNode() ? "" : node.isValueNode() ? node.asString() : node.toString();
            if (value.isBlank()) {
                add(c, "form.emptyOption");
            } else if (!seen.add(value)) {
                add(c, "form.sameOption", value);
            }
        }
    }

    private void add(JsonNode c, String code, Object... args) {
        String name = c.path("key").asString(c.path("path").asString(""));
        String id = c.path("id").asString(name);
        faults.add(new FormFault(id, name.isBlank() ? id : name, code, args));
    }
}
