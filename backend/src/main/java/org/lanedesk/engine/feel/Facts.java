package org.lanedesk.engine.feel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision or condition knows: names, with dots inside or nested, to plain values. Unknown names are null. */
public final class Facts {
    private final Map<String, @Nullable Object> values;
    private @Nullable Map<String, @Nullable Object> tree;

    public Facts(Map<String, ? extends @Nullable Object> values) {
        this.values = new HashMap<>();
        values.forEach((name, value) -> this.values.put(name, Plain.of(value)));
    }

    private Facts(Map<String, @Nullable Object> plain, boolean ignored) {
        this.values = plain;
    }

    /** @return these facts and one more, which hides an equal name */
    Facts with(String name, @Nullable Object plain) {
        Map<String, @Nullable Object> more = new HashMap<>(tree());
        more.put(name, plain);
        return new Facts(more, true);
    }

    public @Nullable Object get(String path) {
        Object direct = values.get(path);
        if (direct != null || path.indexOf('.') < 0 || values.containsKey(path)) {
            return direct;
        }
        Object at = tree();
        for (String part : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return at;
    }

    /** @return the facts as nested maps, the way FEEL reads {@code ticket.priority} */
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> made = tree;
        if (made == null) {
            Map<String, @Nullable Object> nested = new HashMap<>();
            values.forEach((name, value) -> {
                String[] parts = name.split("\\.", -1);
                Map<String, @Nullable Object> at = nested;
                for (int i = 0; i < parts.length - 1; i++) {
                    Object inner = at.get(parts[i]);
                    Map<String, @Nullable Object> copy = inner instanceof Map<?, ?> map
                            ? new LinkedHashMap<>((Map<String, @Nullable Object>) map)
                            : new LinkedHashMap<>();
                    at.put(parts[i], copy);
                    at = copy;
                }
                if (!(at.get(parts[parts.length - 1]) instanceof Map && !(value instanceof Map))) {
                    at.put(parts[parts.length - 1], value);
                }
            });
            made = nested;
            tree = made;
        }
        return made;
    }
}
