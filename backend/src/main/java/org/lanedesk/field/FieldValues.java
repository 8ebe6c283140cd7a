package org.lanedesk.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem.FieldError;
import org.springframework.stereotype.Component;

/**
 * Holds values of custom fields to what was declared (H17): type, options, what is shown, required and whose role may
 * change it. The same on the page and on the server. A value of an undeclared name is left alone: forms bring such.
 */
@Component
public class FieldValues {
    private static final int LONGEST = 10_000;
    private final Fields fields;
    private final FieldTargets targets;

    FieldValues(Fields fields, @org.springframework.context.annotation.Lazy FieldTargets targets) {
        this.fields = fields;
        this.targets = targets;
    }

    /**
     * @param values all values as they would be afterwards
     * @param changed the keys that the caller sets
     * @param facts what conditions ask besides fields: type, priority …
     * @param actor null for a rule or process, which roles do not bind
     * @return what is wrong, field by field, as {@code fields.<key>}
     */
    public List<FieldError> check(
            String scope,
            Map<String, Object> values,
            Set<String> changed,
            Function<String, @Nullable Object> facts,
            @Nullable Actor actor) {
        List<FieldError> errors = new ArrayList<>();
        if (changed.isEmpty()) {
            return errors;
        }
        FilterMatch match = new FilterMatch(name -> ask(name, values, facts));
        for (CustomField field : fields.of(scope)) {
            Object value = values.get(field.key());
            boolean shown = match.holds(field.showWhen());
            String code = null;
            if (value != null && changed.contains(field.key()) && !Values.empty(value)) {
                code = !mayEdit(field, actor)
                        ? "field.notYours"
                        : shown ? wrong(field, value, match, actor) : "field.hidden";
            } else if (shown && Values.empty(value) && required(field, match)) {
                code = "field.required";
            }
            if (code != null) {
                errors.add(new FieldError(field.path(), code, field.name().in(locale(actor))));
            }
        }
        return errors;
    }

    /** @return a problem code for one value, whatever the other fields hold; null when it fits */
    public @Nullable String wrong(CustomField field, @Nullable Object value) {
        return value == null || Values.empty(value) ? null : wrong(field, value, null, null);
    }

    /**
     * A field as it stands in the panel now.
     *
     * @param options those offered now; lists only
     * @param shown the value in words; null for an empty one
     */
    public record Shown(
            CustomField field,
            List<CustomField.Option> options,
            @Nullable Object value,
            @Nullable String shown,
            boolean required,
            boolean readOnly) {}

    /** The fields to show, in the order of the panel. */
    public List<Shown> shown(
            String scope, Map<String, Object> values, Function<String, @Nullable Object> facts, Actor actor) {
        FilterMatch match = new FilterMatch(name -> ask(name, values, facts));
        return fields.of(scope).stream()
                .filter(field -> match.holds(field.showWhen()))
                .map(field -> new Shown(
                        field,
                        options(field, match),
                        values.get(field.key()),
                        words(field, values.get(field.key()), actor),
                        required(field, match),
                        !mayEdit(field, actor)))
                .toList();
    }

    private @Nullable String words(CustomField field, @Nullable Object value, Actor actor) {
        if (value == null || Values.empty(value)) {
            return null;
        }
        return switch (field.type()) {
            case USER, REFERENCE, FILE ->
                targets.name(field, value, actor, actor.locale()).orElse(null);
            case LIST ->
                String.join(
                        ", ",
                        many(value).stream()
                                .map(one -> field.options().stream()
                                        .filter(o -> o.value().equals(one))
                                        .map(o -> o.name().in(actor.locale()))
                                        .findFirst()
                                        .orElse(one))
                                .toList());
            default -> String.valueOf(value);
        };
    }

    private @Nullable String wrong(
            CustomField field, Object value, @Nullable FilterMatch match, @Nullable Actor actor) {
        return switch (field.type()) {
            case TEXT ->
                value instanceof String text ? (text.length() > LONGEST ? "field.tooMuch" : null) : "field.type";
            case NUMBER -> value instanceof Number ? null : "field.type";
            case CHECKBOX -> value instanceof Boolean ? null : "field.type";
            case DATE -> date(value) ? null : "field.date";
            case LIST -> list(field, value, match);
            case USER, REFERENCE, FILE ->
                targets.name(field, value, actor, Locale.ENGLISH).isPresent() ? null : "field.noSuch";
        };
    }

    private static @Nullable String list(CustomField field, Object value, @Nullable FilterMatch match) {
        if (value instanceof List<?> != field.multiple()) {
            return "field.type";
        }
        List<String> offered = (match == null ? field.options() : options(field, match))
                .stream().map(CustomField.Option::value).toList();
        return offered.containsAll(many(value)) ? null : "field.option";
    }

    private static List<CustomField.Option> options(CustomField field, FilterMatch match) {
        return field.optionsWhen().stream()
                .filter(rule -> match.holds(rule.when()))
                .findFirst()
                .map(rule -> field.options().stream()
                        .filter(o -> rule.options().contains(o.value()))
                        .toList())
                .orElse(field.options());
    }

    private static boolean required(CustomField field, FilterMatch match) {
        boolean always = field.requireWhen().equals(Filter.EVERYTHING);
        return field.required() || (!always && match.holds(field.requireWhen()));
    }

    private static boolean mayEdit(CustomField field, @Nullable Actor actor) {
        return actor == null
                || field.editableBy().isEmpty()
                || actor.roles().stream()
                        .anyMatch(
                                role -> field.editableBy().contains(role.name().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Object ask(
            String name, Map<String, Object> values, Function<String, @Nullable Object> facts) {
        return name.startsWith("fields.") ? values.get(name.substring(7)) : facts.apply(name);
    }

    private static List<String> many(Object value) {
        return value instanceof List<?> list ? Fields.texts(list) : List.of(String.valueOf(value));
    }

    private static boolean date(Object value) {
        try {
            return LocalDate.parse(String.valueOf(value)).getYear() < 10_000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Locale locale(@Nullable Actor actor) {
        return actor == null ? Locale.ENGLISH : actor.locale();
    }
}
