package org.lanedesk.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form-js form as the server reads it (S05). What the server could not check is refused here, in words, so that no
 * form is shown whose answer would go unchecked.
 */
public record FormSchema(String id, JsonNode json, List<FormField> fields) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_DEPTH = 8;
    private static final Set<String> WITHOUT_VALUE =
            Set.of("default", "text", "group", "separator", "spacer", "button", "table", "image", "html");
    private static final Set<String> WITH_VALUE = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "expression",
            "filepicker",
            "dynamiclist");

    /** @throws Problem 422 that names each component which cannot be used */
    public static FormSchema read(byte[] bytes) {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw Problem.invalid("form", "form.json", String.valueOf(e.getOriginalMessage()));
        }
        if (!json.path("components").isArray()) {
            throw Problem.invalid("form", "form.noComponents");
        }
        List<FormFault> faults = new ArrayList<>();
        List<FormField> fields = fields(json, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.stream()
                    .map(f -> new FieldError(f.name(), f.code(), f.args()))
                    .toList());
        }
        return new FormSchema(json.path("id").asString("form"), json, fields);
    }

    static List<FormField> fields(JsonNode form, List<FormFault> faults) {
        List<FormField> fields = children(form, faults, 0);
        twice(fields, new HashSet<>(), faults);
        return fields;
    }

    private static List<FormField> children(JsonNode parent, List<FormFault> faults, int depth) {
        List<FormField> fields = new ArrayList<>();
        parent.path("components").forEach(c -> {
            FormField field = field(c, faults, depth);
            if (field != null) {
                fields.add(field);
            }
        });
        return List.copyOf(fields);
    }

    private static @Nullable FormField field(JsonNode c, List<FormFault> faults, int depth) {
        String type = c.path("type").asString("");
        String name =
                c.path("key").asString(c.path("path").asString(c.path("id").asString(type)));
        String id = c.path("id").asString(name);
        boolean holds = WITH_VALUE.contains(type);
        if (!holds && !WITHOUT_VALUE.contains(type)) {
            faults.add(new FormFault(id, name, "form.component", type));
            return null;
        }
        if (depth > MAX_DEPTH) {
            faults.add(new FormFault(id, name, "form.deep", MAX_DEPTH));
            return null;
        }
        String key = type.equals("group") || type.equals("dynamiclist")
                ? c.path("path").asString("")
                : holds ? c.path("key").asString("") : "";
        if (holds && key.isBlank()) {
            faults.add(new FormFault(id, name.isBlank() ? type : name, "form.noKey", type));
            return null;
        }
        String hide = c.path("conditional").path("hide").asString("");
        String wrong = FieldRules.wrong(c);
        if (wrong != null) {
            String[] parts = wrong.split("\\|", 2);
            faults.add(new FormFault(id, name, parts[0], parts.length > 1 ? parts[1] : ""));
        }
        return new FormField(
                id,
                type,
                key.isBlank() ? List.of() : List.of(key.split("\\.")),
                c.path("label").asString(""),
                hide.isBlank() ? null : hide,
                c,
                children(c, faults, depth + 1));
    }

    /** Two fields of one name are two answers to one question: only when never more than one of them is shown. */
    private static void twice(List<FormField> fields, Set<String> seen, List<FormFault> faults) {
        for (FormField field : fields) {
            String path = String.join(".", field.path());
            boolean scope = field.type().equals("group");
            if (!scope && !path.isEmpty() && !seen.add(path) && field.hide() == null) {
                faults.add(new FormFault(field.id(), path, "form.twice", path));
            }
            twice(field.children(), scope && path.isEmpty() ? seen : new HashSet<>(), faults);
        }
    }
}
