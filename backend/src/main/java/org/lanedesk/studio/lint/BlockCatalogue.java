package org.lanedesk.studio.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.shared.LocalizedText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The blocks of the palette: the element templates that come with the product. */
@Component
public class BlockCatalogue {
    private final List<JsonNode> templates;
    private final Map<String, Map<String, LocalizedText>> required = new LinkedHashMap<>();
    private final Map<String, Set<String>> inputs = new LinkedHashMap<>();
    private final Set<String> outside = new LinkedHashSet<>();

    BlockCatalogue(JsonMapper mapper) {
        List<JsonNode> read = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/blocks/*.json")) {
                JsonNode json = mapper.readTree(file.getContentAsByteArray());
                (json.isArray() ? json : List.of(json)).forEach(read::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.sort(java.util.Comparator.comparing(t -> t.path("id").asString("")));
        templates = List.copyOf(read);
        templates.forEach(this::index);
    }

    public List<JsonNode> all() {
        return templates;
    }

    /**
     * @param expression as in the model, such as {@code ${sendInitiativeMessage}}
     * @return input parameter → label of each field that must be filled
     */
    Map<String, LocalizedText> required(String expression) {
        return required.getOrDefault(expression, Map.of());
    }

    /** @return the names of the block's fields */
    Set<String> inputs(String expression) {
        return inputs.getOrDefault(expression, Set.of());
    }

    /** @return whether the values of its fields may come with the message that leads to the step */
    boolean givenFromOutside(String expression) {
        return outside.contains(expression);
    }

    private void index(JsonNode template) {
        Set<String> names = new LinkedHashSet<>();
        String expression = "";
        Map<String, LocalizedText> fields = new LinkedHashMap<>();
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            String name = binding.path("name").asString("");
            if (name.equals("camunda:delegateExpression")) {
                expression = property.path("value").asString("");
            }
            boolean input = binding.path("type").asString("").equals("camunda:inputParameter");
            if (input) {
                names.add(name);
            }
            if (input && property.at("/constraints/notEmpty").asBoolean(false)) {
                fields.put(name, label(template, property));
            }
        }
        inputs.put(expression, names);
        if (template.at("/lanedesk/givenFromOutside").asBoolean(false)) {
            outside.add(expression);
        }
        if (!expression.isEmpty() && !fields.isEmpty()) {
            required.put(expression, fields);
        }
    }

    private static LocalizedText label(JsonNode template, JsonNode property) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", property.path("label").asString(""));
        template.at("/lanedesk/texts/fields")
                .path(property.path("id").asString(""))
                .path("label")
                .properties()
                .forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        return new LocalizedText(texts);
    }
}
