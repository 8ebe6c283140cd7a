package org.lanedesk.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/**
 * A condition over fields as views and custom fields write it: {@code {all: […], any: […], none: […]}}, each part
 * optional, nested at most three levels deep. An empty filter holds always.
 */
public record Filter(List<Part> all, List<Part> any, List<Part> none) {
    public static final Filter EVERYTHING = new Filter(List.of(), List.of(), List.of());
    private static final int DEEPEST = 3;
    private static final int MOST = 50;
    private static final Set<String> PARTS = Set.of("all", "any", "none");

    /** Either one comparison or a filter in brackets; {@code path} is its place in the JSON, for refusals. */
    public sealed interface Part {
        record Test(
                String path, String field, Op op, @Nullable Object value) implements Part {}

        record Nested(Filter filter) implements Part {}
    }

    /**
     * @param json null or an empty object is {@link #EVERYTHING}
     * @param path where it stands in the body, such as {@code filter}
     * @throws Problem 422 naming each part that is wrong
     */
    public static Filter read(@Nullable Object json, String path) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Filter filter = read(json, path, 1, errors);
        if (filter.tests().count() > MOST) {
            errors.add(new Problem.FieldError(path, "filter.tooMany", MOST));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return filter;
    }

    /** All comparisons, also the nested ones. */
    public Stream<Part.Test> tests() {
        return Stream.of(all, any, none)
                .flatMap(List::stream)
                .flatMap(part ->
                        part instanceof Part.Nested nested ? nested.filter().tests() : Stream.of((Part.Test) part));
    }

    private static Filter read(@Nullable Object json, String path, int level, List<Problem.FieldError> errors) {
        if (json == null) {
            return EVERYTHING;
        }
        if (!(json instanceof Map<?, ?> map)) {
            errors.add(new Problem.FieldError(path, "field.type"));
            return EVERYTHING;
        }
        map.keySet().stream()
                .filter(key -> !PARTS.contains(String.valueOf(key)))
                .forEach(key -> errors.add(new Problem.FieldError(path + "." + key, "field.unknown", key)));
        return new Filter(
                parts(map.get("all"), path + ".all", level, errors),
                parts(map.get("any"), path + ".any", level, errors),
                parts(map.get("none"), path + ".none", level, errors));
    }

    private static List<Part> parts(@Nullable Object json, String path, int level, List<Problem.FieldError> errors) {
        List<Part> parts = new ArrayList<>();
        if (json == null) {
            return parts;
        }
        if (!(json instanceof List<?> list) || list.size() > MOST) {
            errors.add(new Problem.FieldError(path, "field.type"));
            return parts;
        }
        for (int i = 0; i < list.size(); i++) {
            part(list.get(i), path + "[" + i + "]", level, parts, errors);
        }
        return parts;
    }

    private static void part(
            @Nullable Object json, String path, int level, List<Part> parts, List<Problem.FieldError> errors) {
        if (!(json instanceof Map<?, ?> map)) {
            errors.add(new Problem.FieldError(path, "field.type"));
        } else if (map.containsKey("field")) {
            Op op = Op.of(String.valueOf(map.get("op"))).orElse(null);
            Object value = map.get("value");
            if (op == null) {
                errors.add(new Problem.FieldError(path + ".op", "filter.op", String.valueOf(map.get("op"))));
            } else if (op.many() && !(value instanceof List<?>)) {
                errors.add(new Problem.FieldError(path + ".value", "filter.list"));
            } else if (!op.alone() && value == null) {
                errors.add(new Problem.FieldError(path + ".value", "field.required"));
            } else {
                parts.add(new Part.Test(path, String.valueOf(map.get("field")), op, value));
            }
        } else if (level >= DEEPEST) {
            errors.add(new Problem.FieldError(path, "filter.tooDeep", DEEPEST));
        } else {
            parts.add(new Part.Nested(read(map, path, level + 1, errors)));
        }
    }
}
