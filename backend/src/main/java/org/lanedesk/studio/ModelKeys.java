package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a file holds. */
public final class ModelKeys {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ModelKeys() {}

    /** @return key → name of each process, decision or form in the file; empty when it cannot be read */
    public static Map<String, String> of(String kind, String content) {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            if (kind.equals(Model.FORM)) {
                JsonNode form = JSON.readTree(content);
                String id = form.path("id").asString("");
                if (!id.isEmpty()) {
                    keys.put(id, form.path("name").asString(id));
                }
                return keys;
            }
            Element root = Xml.parse(content.getBytes(StandardCharsets.UTF_8));
            Xml.children(root, kind.equals(Model.TABLE) ? "decision" : "process")
                    .forEach(e -> {
                        String name = e.getAttribute("name");
                        keys.put(e.getAttribute("id"), name.isBlank() ? e.getAttribute("id") : name);
                    });
        } catch (Xml.Broken | JacksonException e) {
            return Map.of();
        }
        return keys;
    }

    /** @return process, table or form by the ending of a file's name; empty for any other */
    public static String kind(String path) {
        return path.endsWith(".bpmn")
                ? Model.PROCESS
                : path.endsWith(".dmn") ? Model.TABLE : path.endsWith(".form") ? Model.FORM : "";
    }
}
