package org.lanedesk.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.Formula;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Problem.FieldError;

/**
 * Checks an answer exactly as the form shows it (S05): values of hidden and disabled fields are dropped and hidden ones
 * are not demanded, computed fields are computed here, those for reading only keep the value that the form brings, and
 * a name that the form does not have is refused.
 */
final class FormCheck {
    private static final int MAX_ITEMS = 100;
    private final Map<String, ? extends @Nullable Object> context;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param context what the form was opened with, for its expressions and options
     * @param now when it is answered
     */
    FormCheck(Map<String, ? extends @Nullable Object> context, Instant now) {
        this.context = context;
        this.now = now;
    }

    Map<String, Object> run(FormSchema form, Map<String, ?> values) {
        Map<String, @Nullable Object> data = copy(values);
        Map<String, Object> kept = scope(form.fields(), data, data, "");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return kept;
    }

    private Map<String, Object> scope(
            List<FormField> fields, Map<String, @Nullable Object> data, Map<String, @Nullable Object> root, String at) {
        unknown(fields, data, at);
        return shownOf(fields, data, root, at);
    }

    private void group(
            FormField group,
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> root,
            String at,
            Map<String, Object> kept) {
        if (group.path().isEmpty()) {
            kept.putAll(shownOf(group.children(), data, root, at));
            return;
        }
        Object inner = Paths.get(data, group.path());
        Map<String, @Nullable Object> own = inner instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
        Map<String, Object> values = scope(group.children(), own, root, at + String.join(".", group.path()) + ".");
        if (!values.isEmpty()) {
            Paths.put(kept, group.path(), values);
        }
    }

    /** The fields of a group without a name of its own stand in the scope around it, which has judged the names. */
    private Map<String, Object> shownOf(
            List<FormField> fields, Map<String, @Nullable Object> data, Map<String, @Nullable Object> root, String at) {
        Map<String, Object> kept = new LinkedHashMap<>();
        FormValues.numbers(fields, data);
        for (FormField field : drop(fields, data, root)) {
            if (field.type().equals("group")) {
                group(field, data, root, at, kept);
            } else if (!field.path().isEmpty()) {
                Object value = field.list() ? items(field, data, root, at) : value(field, data, root, at);
                if (value != null) {
                    Paths.put(kept, field.path(), value);
                }
            }
        }
        return kept;
    }

    private @Nullable Object items(
            FormField list, Map<String, @Nullable Object> data, Map<String, @Nullable Object> root, String at) {
        Object given = Paths.get(data, list.path());
        String name = at + String.join(".", list.path());
        if (given == null) {
            return null;
        }
        if (!(given instanceof List<?> rows)) {
            errors.add(new FieldError(name, "form.list"));
            return null;
        }
        if (rows.size() > MAX_ITEMS) {
            errors.add(new FieldError(name, "form.tooMany", MAX_ITEMS));
            return null;
        }
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, @Nullable Object> row =
                    rows.get(i) instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
            Map<String, @Nullable Object> around = new LinkedHashMap<>(root);
            around.putAll(row);
            around.put("this", row);
            around.put("parent", root);
            around.put("i", i + 1);
            kept.add(scope(list.children(), row, around, name + "[" + i + "]."));
        }
        return kept;
    }

    private @Nullable Object value(
            FormField field, Map<String, @Nullable Object> data, Map<String, @Nullable Object> root, String at) {
        Map<String, @Nullable Object> facts = facts(root, data);
        if (field.computed()) {
            return Formula.value(field.json().path("expression").asString(""), facts);
        }
        String name = at + String.join(".", field.path());
        if (new FieldRules(field, facts).readonly()) {
            return FormValues.given(field);
        }
        return new FieldCheck(field, name, facts, now, errors).of(Paths.get(data, field.path()));
    }

    /** Removes what is hidden or disabled, in the order of the form, as the browser does. */
    private List<FormField> drop(
            List<FormField> fields, Map<String, @Nullable Object> data, Map<String, @Nullable Object> root) {
        List<FormField> shown = new ArrayList<>();
        for (FormField field : fields) {
            boolean hidden = field.hide() != null
                    && Boolean.TRUE.equals(Formula.value(String.valueOf(field.hide()), facts(root, data)));
            if (hidden || field.disabled()) {
                remove(field, data);
            } else {
                readOnly(field, data, root);
                shown.add(field);
            }
        }
        return shown;
    }

    private void readOnly(FormField field, Map<String, @Nullable Object> data, Map<String, @Nullable Object> root) {
        if (field.path().isEmpty() || !new FieldRules(field, facts(root, data)).readonly()) {
            return;
        }
        Object own = FormValues.given(field);
        Paths.remove(data, field.path());
        if (own != null) {
            Paths.put(data, field.path(), own);
        }
    }

    private static void remove(FormField field, Map<String, @Nullable Object> data) {
        if (!field.path().isEmpty()) {
            Paths.remove(data, field.path());
        } else {
            field.children().forEach(child -> remove(child, data));
        }
    }

    private void unknown(List<FormField> fields, Map<String, ?> data, String at) {
        Set<String> names = new HashSet<>();
        names(fields, names);
        data.keySet().stream()
                .filter(key -> !names.contains(key))
                .forEach(key -> errors.add(new FieldError(at + key, "field.unknown", key)));
    }

    private static void names(List<FormField> fields, Set<String> names) {
        for (FormField field : fields) {
            if (!field.path().isEmpty()) {
                names.add(field.path().get(0));
            } else {
                names(field.children(), names);
            }
        }
    }

    private Map<String, @Nullable Object> facts(
            Map<String, @Nullable Object> root, Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(context);
        facts.putAll(root);
        facts.putAll(data);
        return facts;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((k, v) -> copy.put(String.valueOf(k), v instanceof Map<?, ?> inner ? copy(inner) : v));
        return copy;
    }
}
