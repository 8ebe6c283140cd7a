package org.lanedesk.studio.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.studio.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form as its components. */
final class FormParts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FormParts() {}

    static Map<String, Part> of(Model model) {
        Map<String, Part> parts = new LinkedHashMap<>();
        component(JSON.readTree(model.content()), "", parts);
        return parts;
    }

    private static void component(JsonNode component, String around, Map<String, Part> parts) {
        Map<String, String> properties = new LinkedHashMap<>();
        component.properties().forEach(p -> {
            if (!p.getKey().equals("components") && !p.getKey().equals("id")) {
                properties.put(
                        p.getKey(),
                        p.getValue().isString()
                                ? p.getValue().asString()
                                : p.getValue().toString());
            }
        });
        if (!around.isEmpty()) {
            properties.put("in", around);
        }
        String key = component.path("key").asString("");
        String id = component.path("id").asString(key.isEmpty() ? around + "/" + parts.size() : key);
        String label = component.path("label").asString(key);
        parts.put(id, new Part(label.isEmpty() ? id : label, properties));
        component.path("components").forEach(child -> component(child, id, parts));
    }
}
