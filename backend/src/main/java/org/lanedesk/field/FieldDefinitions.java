package org.lanedesk.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.lanedesk.shared.register.RegisterStore;
import org.springframework.stereotype.Component;

/** Declares and changes custom fields. Key, scope and type stay for ever: values of them lie in tickets. */
@Component
public class FieldDefinitions {
    private static final Set<String> FACTS =
            Set.of("type", "priority", "status", "group", "line", "brand", "channelKind", "tags", "channel", "subject");
    private final Register register = Register.of("field", "custom_field")
            .field("scope", Kind.TEXT)
            .required("name", Kind.NAME)
            .field("hint", Kind.NAME)
            .fixed("type", "type", Kind.TEXT)
            .field("multiple", Kind.BOOL)
            .field("refersTo", "refers_to", Kind.TEXT)
            .field("options", Kind.LIST)
            .field("required", Kind.BOOL)
            .field("showWhen", "show_when", Kind.MAP)
            .field("requireWhen", "require_when", Kind.MAP)
            .field("optionsWhen", "options_when", Kind.LIST)
            .field("editableBy", "editable_by", Kind.TEXTS)
            .field("inPanel", "in_panel", Kind.BOOL)
            .field("position", Kind.INT)
            .orderedBy("t.position, t.key");
    private final RegisterStore store;

    FieldDefinitions(RegisterStore store) {
        this.store = store;
    }

    public Register register() {
        return register;
    }

    /** @throws Problem 422 naming each part that is wrong */
    public Map<String, Object> create(Map<String, Object> body) {
        Map<String, Object> named = named(body);
        check(named);
        return store.create(register, named);
    }

    /** @throws Problem as {@link RegisterStore#edit} does */
    public Map<String, Object> edit(String key, @Nullable String ifMatch, Map<String, Object> patch) {
        Map<String, Object> after = new HashMap<>(store.get(register, key));
        if (patch.containsKey("scope") && !patch.get("scope").equals(after.get("scope"))) {
            throw Problem.invalid("scope", "field.fixed");
        }
        Map<String, Object> named = named(patch);
        after.putAll(named);
        check(after);
        return store.edit(register, key, ifMatch, named);
    }

    /** Options get their names in languages: a plain text is the English one, without any the value stands for itself. */
    private static Map<String, Object> named(Map<String, Object> body) {
        if (!(body.get("options") instanceof List<?> options)) {
            return body;
        }
        Map<String, Object> named = new HashMap<>(body);
        named.put("options", options.stream().map(FieldDefinitions::named).toList());
        return named;
    }

    private static Object named(Object option) {
        if (!(option instanceof Map<?, ?> map) || map.get("name") instanceof Map || map.get("value") == null) {
            return option;
        }
        Object name = map.get("name") == null ? map.get("value") : map.get("name");
        return Map.of("value", map.get("value"), "name", Map.of("en", name.toString()));
    }

    private static void check(Map<String, Object> field) {
        List<FieldError> errors = new ArrayList<>();
        collect(errors, field.get("showWhen"), "showWhen");
        collect(errors, field.get("requireWhen"), "requireWhen");
        Set<String> values = options(field.get("options"), errors);
        rules(field.get("optionsWhen"), values, errors);
        if ("list".equals(field.get("type")) && values.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError("options", "field.required"));
        }
        if ("reference".equals(field.get("type")) && field.get("refersTo") == null) {
            errors.add(new FieldError("refersTo", "field.required"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Set<String> options(@Nullable Object given, List<FieldError> errors) {
        Set<String> values = new HashSet<>();
        List<?> list = given instanceof List<?> many ? many : List.of();
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i) instanceof Map<?, ?> option ? option.get("value") : null;
            if (!(value instanceof String text) || text.isBlank()) {
                errors.add(new FieldError("options[" + i + "].value", "field.required"));
            } else if (!values.add(text)) {
                errors.add(new FieldError("options[" + i + "].value", "field.taken"));
            }
        }
        return values;
    }

    private static void rules(@Nullable Object given, Set<String> values, List<FieldError> errors) {
        List<?> list = given instanceof List<?> many ? many : List.of();
        for (int i = 0; i < list.size(); i++) {
            String path = "optionsWhen[" + i + "]";
            if (!(list.get(i) instanceof Map<?, ?> rule)) {
                errors.add(new FieldError(path, "field.type"));
                continue;
            }
            collect(errors, rule.get("when"), path + ".when");
            if (!values.containsAll(Fields.texts(rule.get("options")))) {
                errors.add(new FieldError(path + ".options", "field.option"));
            }
        }
    }

    private static void collect(List<FieldError> errors, @Nullable Object filter, String path) {
        try {
            Filter.read(filter, path)
                    .tests()
                    .filter(t -> !t.field().startsWith("fields.") && !FACTS.contains(t.field()))
                    .forEach(t -> errors.add(new FieldError(t.path() + ".field", "field.unknown", t.field())));
        } catch (Problem problem) {
            errors.addAll(problem.errors());
        }
    }
}
