package org.lanedesk.studio.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of a form; they stand in the properties of its components, as {@code label.ru}. */
public final class FormLabels {
    private static final List<String> TEXTS = List.of("label", "dateLabel", "timeLabel", "description", "text");
    private static final JsonMapper JSON = JsonMapper.shared();

    private FormLabels() {}

    public static List<Phrase> read(String kind, String key, String form) {
        List<Phrase> phrases = new ArrayList<>();
        walk(kind, key, JSON.readTree(form), phrases);
        return phrases;
    }

    private static void walk(String kind, String key, JsonNode component, List<Phrase> phrases) {
        JsonNode words = component.path("properties");
        String id = component.path("id").asString("");
        for (String text : TEXTS) {
            String base = component.path(text).asString("");
            if (!base.isBlank()) {
                phrases.add(phrase(kind, key, id, text, base, words));
            }
        }
        component.path("values").forEach(option -> {
            String field = "option." + option.path("value").asString("");
            phrases.add(phrase(kind, key, id, field, option.path("label").asString(""), words));
        });
        component.path("components").forEach(child -> walk(kind, key, child, phrases));
    }

    private static Phrase phrase(String kind, String key, String id, String field, String base, JsonNode words) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : Phrase.LANGUAGES) {
            String text = words.path(field + "." + language).asString("");
            if (!text.isBlank()) {
                texts.put(language, text);
            }
        }
        return new Phrase(kind, key, id, field, base, texts);
    }

    /** @throws Problem 404 when there is no such component */
    public static String write(String form, String id, String property, String text) {
        JsonNode root = JSON.readTree(form);
        ObjectNode component = find(root, id);
        if (component == null) {
            throw Problem.notFound("component", id);
        }
        ObjectNode words =
                component.path("properties") instanceof ObjectNode there ? there : component.putObject("properties");
        if (text.isBlank()) {
            words.remove(property);
        } else {
            words.put(property, text);
        }
        var indent = new DefaultIndenter("  ", "\n");
        var style = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withArrayIndenter(indent)
                .withObjectIndenter(indent);
        return JSON.writer().with(style).writeValueAsString(root) + "\n";
    }

    private static @Nullable ObjectNode find(JsonNode at, String id) {
        if (at instanceof ObjectNode node && node.path("id").asString("").equals(id)) {
            return node;
        }
        for (JsonNode child : at.path("components")) {
            ObjectNode found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
