package org.lanedesk.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Formula;
import tools.jackson.databind.JsonNode;

/**
 * What may be chosen in a field: written in the form, computed, or given with the form's data.
 *
 * @param values null when they are known only where the form was opened: then any plain value passes
 */
record Options(@Nullable Set<String> values) {

    static Options of(FormField field, Map<String, ? extends @Nullable Object> facts) {
        JsonNode json = field.json();
        if (json.path("values").isArray()) {
            Set<String> values = new HashSet<>();
            json.path("values").forEach(v -> values.add(text(v)));
            return new Options(values);
        }
        Object known = json.hasNonNull("valuesExpression")
                ? Formula.value(json.path("valuesExpression").asString(""), facts)
                : facts.get(json.path("valuesKey").asString(""));
        if (!(known instanceof List<?> list)) {
            return new Options(null);
        }
        Set<String> values = new HashSet<>();
        list.forEach(v -> values.add(String.valueOf(v instanceof Map<?, ?> map ? map.get("value") : v)));
        return new Options(values);
    }

    private static String text(JsonNode option) {
        JsonNode value = option.path("value");
        return value.isValueNode() ? value.asString() : value.toString();
    }

    boolean has(Object value) {
        if (value instanceof List<?> || String.valueOf(value).length() > 500) {
            return false;
        }
        return values == null || values.contains(String.valueOf(value));
    }
}
