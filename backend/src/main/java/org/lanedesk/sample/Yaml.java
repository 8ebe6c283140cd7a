package org.lanedesk.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One entry of a settings file: typed reading of its values. */
record Yaml(Map<String, Object> values) {

    static Yaml file(String name) {
        try (InputStream in = new ClassPathResource("processes/settings/" + name).getInputStream()) {
            return new Yaml(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    List<Yaml> list(String key) {
        return ((List<Map<String, Object>>) values.getOrDefault(key, List.of()))
                .stream().map(Yaml::new).toList();
    }

    @SuppressWarnings("unchecked")
    Yaml part(String key) {
        return new Yaml((Map<String, Object>) values.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    Map<String, String> names(String key) {
        return (Map<String, String>) values.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }

    String text(String key) {
        return String.valueOf(values.get(key));
    }

    @Nullable
    String maybe(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    @Nullable
    Integer number(String key) {
        return (Integer) values.get(key);
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }
}
