package org.lanedesk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values inside nested objects, by the dots of their names. */
final class Paths {
    private Paths() {}

    static @Nullable Object get(Map<String, ?> data, List<String> path) {
        Object value = data;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> data, List<String> path, Object value) {
        Map<String, Object> at = data;
        for (String key : path.subList(0, path.size() - 1)) {
            // what was sent may have a text where the form has a group
            at = (Map<String, Object>) at.compute(
                    key, (k, old) -> old instanceof Map<?, ?> ? old : new LinkedHashMap<String, Object>());
        }
        at.put(path.get(path.size() - 1), value);
    }

    static void remove(Map<String, ?> data, List<String> path) {
        Object at = path.size() == 1 ? data : get(data, path.subList(0, path.size() - 1));
        if (at instanceof Map<?, ?> map) {
            map.remove(path.get(path.size() - 1));
        }
    }
}
