package org.lanedesk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
            } else if (type.equals("dynamiclist") && value instanceof List<?> rows) {
                words.put(label(c, path, words), rows(c, rows, locale));
            } else if (value != null) {
                words.put(label(c, path, words), word(c, value, locale));
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

    /** Two fields may have the same label; both answers are read. */
    private static String label(JsonNode c, String path, Map<String, String> words) {
        String written = c.path("label").asString("");
        String label = written.isBlank() ? path : written;
        return words.containsKey(label) ? label + " (" + path + ")" : label;
    }

    /** Each entry on a line of its own, with the labels of its fields. */
    private static String rows(JsonNode list, List<?> rows, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (Object row : rows) {
            Map<String, String> words = new LinkedHashMap<>();
            collect(list, map(row), words, locale);
            boolean one = words.size() == 1;
            lines.add(words.entrySet().stream()
                    .map(w -> one ? w.getValue() : w.getKey() + ": " + w.getValue())
                    .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
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
