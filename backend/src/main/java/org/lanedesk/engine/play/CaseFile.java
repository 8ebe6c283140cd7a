package org.lanedesk.engine.play;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A {@code *.cases.yaml}: examples of one table, scenarios of processes, or both. */
public record CaseFile(List<TableCase> examples, List<Scenario> scenarios) {
    private static final Set<String> TOP = Set.of("table", "cases", "scenarios");
    private static final Set<String> EXAMPLE = Set.of("name", "given", "facts", "expect", "matched", "outputs");

    /** @throws IllegalArgumentException when the file does not follow the format */
    public static CaseFile read(byte[] yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(20);
        limits.setCodePointLimit(2_000_000);
        Object root = new Yaml(new SafeConstructor(limits)).load(new ByteArrayInputStream(yaml));
        Map<String, Object> top = map(root, "the file");
        only(top, TOP, "the file");
        List<TableCase> examples = new ArrayList<>();
        for (Object item : list(top.get("cases"), "cases")) {
            Map<String, Object> example = map(item, "a case");
            only(example, EXAMPLE, "case " + example.get("name"));
            Object table = top.get("table");
            if (table == null) {
                throw new IllegalArgumentException("cases need the key of their table");
            }
            examples.add(new TableCase(
                    String.valueOf(example.get("name")),
                    String.valueOf(table),
                    map(example.getOrDefault("given", example.getOrDefault("facts", Map.of())), "given"),
                    example.get("expect") instanceof Map<?, ?> first ? map(first, "expect") : null,
                    example.get("matched") == null ? null : texts(example.get("matched")),
                    outputs(example)));
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (Object item : list(top.get("scenarios"), "scenarios")) {
            Map<String, Object> scenario = map(item, "a scenario");
            List<Map<String, Object>> steps = new ArrayList<>();
            for (Object step : list(scenario.get("steps"), "steps")) {
                steps.add(step instanceof String name ? plain(name) : map(step, "a step"));
            }
            scenarios.add(new Scenario(String.valueOf(scenario.get("name")), steps));
        }
        return new CaseFile(examples, scenarios);
    }

    /** A list under expect means the outputs of all rows, as outputs does. */
    private static @Nullable List<Object> outputs(Map<String, Object> example) {
        Object outputs = example.get("outputs");
        if (outputs == null && example.get("expect") instanceof List<?> rows) {
            outputs = rows;
        }
        return outputs == null ? null : list(outputs, "outputs");
    }

    @SuppressWarnings("NullAway") // a step without a value
    private static Map<String, Object> plain(String name) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put(name, null);
        return step;
    }

    private static void only(Map<String, Object> map, Set<String> known, String where) {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("'" + key + "' is not known in " + where);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<Object, Object>) map).forEach((k, v) -> copy.put(String.valueOf(k), v));
            return copy;
        }
        throw new IllegalArgumentException(where + " must be a map");
    }

    private static List<Object> list(@Nullable Object value, String where) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return new ArrayList<>(items);
        }
        throw new IllegalArgumentException(where + " must be a list");
    }

    static List<String> texts(Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
