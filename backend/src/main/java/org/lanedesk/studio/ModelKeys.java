package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lanedesk.engine.xml.Processes;
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
            List<Element> run = kind.equals(Model.TABLE) ? List.of() : Processes.executable(root);
            List<Element> models =
                    run.isEmpty() ? Xml.children(root, kind.equals(Model.TABLE) ? "decision" : "process") : run;
            models.forEach(e -> {
                String name = e.getAttribute("name");
                keys.put(e.getAttribute("id"), name.isBlank() ? e.getAttribute("id") : name);
            });
        } catch (Xml.Broken | JacksonException e) {
            return Map.of();
        }
        return keys;
    }

    /** @return the name of a process in this language where its drawing has one; otherwise the one it is drawn with */
    static String name(Model model, Locale locale) {
        String drawn = of(model.kind(), model.content()).getOrDefault(model.key(), model.key());
        if (!model.kind().equals(Model.PROCESS) || locale.getLanguage().equals("en")) {
            return drawn;
        }
        try {
            return Xml.children(Xml.parse(model.bytes()), "process").stream()
                    .filter(p -> p.getAttribute("id").equals(model.key()))
                    .map(p -> property(p, "name." + locale.getLanguage()))
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElse(drawn);
        } catch (Xml.Broken e) {
            return drawn;
        }
    }

    private static String property(Element element, String name) {
        return Xml.children(element, "extensionElements").stream()
                .flatMap(e -> Xml.children(e, "properties").stream())
                .flatMap(e -> Xml.children(e, "property").stream())
                .filter(p -> p.getAttribute("name").equals(name))
                .map(p -> p.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    /** @return process, table or form by the ending of a file's name; empty for any other */
    public static String kind(String path) {
        return path.endsWith(".bpmn")
                ? Model.PROCESS
                : path.endsWith(".dmn") ? Model.TABLE : path.endsWith(".form") ? Model.FORM : "";
    }
}
