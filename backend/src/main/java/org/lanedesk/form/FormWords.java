package org.lanedesk.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as people read it: the labels of the form, the words of the options. */
final class FormWords {
    private static final Map<String, List<String>> YES_NO =
            Map.of("en", List.of("yes", "no"), "ru", List.of("да", "нет"), "pl", List.of("tak", "nie"));

    private FormWords() {}

    static void collect(JsonNode form, Map<String, Object> values, Map<String, String> words, Locale locale) {
        for (JsonNode c : form.path("components")) {
            String type = c.path("type").asString("");
            String path = c.path("key").asString(c.path("path").asString(""));
            Object value = path.isEmpty() ? null : Paths.get(values, List.of(path.split("\\.")));
            if (type.equals("group")) {
                Map<String, Object> inner = path.isEmpty() ? values : map(value);
                collect(c, inner, words, locale);
            } else if (value != null) {
                words.put(c.path("label").asString(path), word(c, value, locale));
            }
        }
    }

    static @Nullable String title(JsonNode form, Map<String, Object> values, Locale locale) {
        for (JsonNode c : form.path("components")) {
            Object value = Paths.get(values, List.of(c.path("key").asString("-").split("\\.")));
            if (value != null && c.path("properties").has("title")) {
                return word(c, value, locale);
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static String word(JsonNode component, Object value, Locale locale) {
        if (value instanceof Boolean yes) {
            return YES_NO.getOrDefault(locale.getLanguage(), List.of("yes", "no"))
                    .get(yes ? 0 : 1);
        }
        if (value instanceof List<?> list) {
            return String.join(
                    ", ",
                    list.stream()
                            .map(v -> word(component, String.valueOf(v), locale))
                            .toList());
        }
        for (JsonNode option : component.path("values")) {
            if (option.path("value").asString("").equals(String.valueOf(value))) {
                return option.path("label").asString(String.valueOf(value));
            }
        }
        return String.valueOf(value);
    }
}
