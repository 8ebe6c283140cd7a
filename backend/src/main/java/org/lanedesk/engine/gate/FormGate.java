package org.lanedesk.engine.gate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a form-js form pass that shows nothing from elsewhere. */
public final class FormGate {
    private static final int MAX_BYTES = 512 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TYPES = Set.of(
            "default",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "group",
            "dynamiclist",
            "separator",
            "spacer",
            "button",
            "expression",
            "filepicker",
            "table",
            "image",
            "html");
    /** a picture of another site in HTML or Markdown, without its spaces; the page would not load it */
    private static final Pattern OUTSIDE =
            Pattern.compile("<img[^>]*src=[\"']?(https?:)?//|!\\[[^\\]]*\\]\\((https?:)?//");

    private final Findings findings;

    public FormGate(Findings findings) {
        this.findings = findings;
    }

    /** @return the id of the form, or nothing when it cannot be read */
    public Set<String> check(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            findings.file("gate.size", bytes.length / 1024, MAX_BYTES / 1024);
            return Set.of();
        }
        try {
            JsonNode form = JSON.readTree(bytes);
            String id = form.path("id").asString("");
            if (id.isEmpty()) {
                findings.file("gate.formId");
            }
            component(form, id);
            return Set.of(id);
        } catch (JacksonException e) {
            findings.file("gate.json", String.valueOf(e.getOriginalMessage()));
            return Set.of();
        }
    }

    private void component(JsonNode component, String id) {
        String type = component.path("type").asString("default");
        String named = Stream.of(component.path("id"), component.path("key"))
                .map(name -> name.asString(""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(id.isEmpty() ? type : id);
        if (!TYPES.contains(type)) {
            findings.add(named, component.path("label").asString(""), "gate.component", type);
        }
        for (String property : new String[] {"source", "url", "content", "text"}) {
            String value = component
                    .path(property)
                    .asString("")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s", "");
            boolean code = value.contains("javascript:") || value.contains("<script") || value.contains("<iframe");
            boolean away = type.equals("image")
                    ? value.matches("(https?:)?//.*")
                    : OUTSIDE.matcher(value).find();
            if (code || away) {
                findings.add(named, component.path("label").asString(""), "gate.formContent", property);
            }
        }
        // a part of the form itself that has no name is called by its type, one of a group by its group
        component.path("components").forEach(child -> component(child, type.equals("default") ? "" : named));
    }
}
