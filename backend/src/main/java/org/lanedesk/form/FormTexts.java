package org.lanedesk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of a form in other languages (S28). They stand in the custom properties of a component: {@code label.ru},
 * {@code description.pl}, {@code text.ru}, {@code option.<value>.pl}; what is missing falls back to what is written.
 */
final class FormTexts {
    private static final List<String> TEXTS =
            List.of("label", "dateLabel", "timeLabel", "description", "text", "prefixAdorner", "suffixAdorner");

    private FormTexts() {}

    static JsonNode in(JsonNode form, Locale locale) {
        ObjectNode copy = (ObjectNode) form.deepCopy();
        translate(copy, locale.getLanguage());
        return copy;
    }

    private static void translate(ObjectNode component, String language) {
        JsonNode words = component.path("properties");
        for (String text : TEXTS) {
            String translated = words.path(text + "." + language).asString("");
            if (!translated.isBlank() && component.has(text)) {
                component.put(text, translated);
            }
        }
        component.path("values").forEach(option -> {
            String translated = words.path("option." + option.path("value").asString("") + "." + language)
                    .asString("");
            if (!translated.isBlank() && option instanceof ObjectNode node) {
                node.put("label", translated);
            }
        });
        component.path("components").forEach(child -> {
            if (child instanceof ObjectNode node) {
                translate(node, language);
            }
        });
    }

    /** @return the texts that lack a translation, as {@code key: property} */
    static List<String> missing(JsonNode component, List<String> languages) {
        List<String> missing = new ArrayList<>();
        collect(component, languages, missing);
        return missing;
    }

    private static void collect(JsonNode component, List<String> languages, List<String> missing) {
        String name = component.path("key").asString(component.path("id").asString("form"));
        JsonNode words = component.path("properties");
        for (String language : languages) {
            for (String text : TEXTS) {
                boolean written = !component.path(text).asString("").isBlank();
                if (written && words.path(text + "." + language).asString("").isBlank()) {
                    missing.add(name + ": " + text + "." + language);
                }
            }
            component.path("values").forEach(option -> {
                String property = "option." + option.path("value").asString("") + "." + language;
                if (words.path(property).asString("").isBlank()) {
                    missing.add(name + ": " + property);
                }
            });
        }
        component.path("components").forEach(child -> collect(child, languages, missing));
    }
}
