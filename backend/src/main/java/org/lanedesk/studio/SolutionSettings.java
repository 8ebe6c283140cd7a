package org.lanedesk.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.SettingsPart;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The settings of a solution as files, one for each kind. */
@Component
class SolutionSettings {
    static final String FOLDER = "processes/settings/";
    private final List<SettingsPart> parts;

    SolutionSettings(List<SettingsPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SettingsPart::order).thenComparing(SettingsPart::name))
                .toList();
    }

    /** @return path → text */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (SettingsPart part : parts) {
            List<Map<String, Object>> entries = new ArrayList<>();
            part.read().forEach(entry -> {
                Map<String, Object> sorted = new LinkedHashMap<>(entry);
                sorted.replaceAll((name, value) -> sorted(value));
                entries.add(sorted);
            });
            if (!entries.isEmpty()) {
                files.put(FOLDER + part.name() + ".yaml", yaml(entries));
            }
        }
        return files;
    }

    /** Maps inside have no order of their own; in the file they always have the same. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((k, v) -> {
                if (v != null) {
                    sorted.put(String.valueOf(k), sorted(v));
                }
            });
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(SolutionSettings::sorted).toList()
                : value;
    }

    private static byte[] yaml(Object entries) {
        DumperOptions style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setAllowUnicode(true);
        style.setWidth(160);
        style.setLineBreak(DumperOptions.LineBreak.UNIX);
        // what two entries share is written out in both: a file for people and for git, readable again however much it
        // is
        style.setDereferenceAliases(true);
        return new Yaml(style).dump(entries).getBytes(StandardCharsets.UTF_8);
    }

    /** One entry that an import makes or changes. */
    record Edit(SettingsPart part, Map<String, Object> entry, SolutionPreview.Setting shown) {}

    /**
     * @param files path → text; others than settings are passed over
     * @return what differs, in the order in which it is written
     */
    List<Edit> changes(Map<String, String> files) {
        List<Edit> changes = new ArrayList<>();
        for (SettingsPart part : parts) {
            String path = FOLDER + part.name() + ".yaml";
            String text = files.get(path);
            if (text != null) {
                Map<String, Map<String, Object>> here = new LinkedHashMap<>();
                part.read().forEach(e -> here.put(String.valueOf(e.get("key")), e));
                for (Map<String, Object> entry : entries(path, text)) {
                    String key = String.valueOf(entry.get("key"));
                    edit(part, key, here.get(key), entry).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    private static Optional<Edit> edit(
            SettingsPart part, String key, @Nullable Map<String, Object> before, Map<String, Object> entry) {
        List<SolutionPreview.Field> fields = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(entry.keySet());
        if (before != null) {
            names.addAll(before.keySet());
        }
        Map<String, Object> wanted = new LinkedHashMap<>(entry);
        for (String name : names) {
            Object was = before == null ? null : before.get(name);
            if (!Objects.equals(was, entry.get(name))) {
                fields.add(new SolutionPreview.Field(name, was, entry.get(name)));
                wanted.putIfAbsent(name, null);
            }
        }
        boolean left = before != null && part.onlyNew();
        return fields.isEmpty() || left
                ? Optional.empty()
                : Optional.of(
                        new Edit(part, wanted, new SolutionPreview.Setting(part.name(), key, before == null, fields)));
    }

    void write(List<Edit> edits) {
        edits.forEach(edit -> edit.part.write(edit.entry));
    }

    private static List<Map<String, Object>> entries(String path, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(20);
        try {
            List<Map<String, Object>> entries = new ArrayList<>();
            Object read = new Yaml(new SafeConstructor(limits)).load(text);
            if (read instanceof List<?> list) {
                for (Object one : list) {
                    if (!(one instanceof Map<?, ?> map) || !(map.get("key") instanceof String)) {
                        throw Problem.invalid("file", "studio.settingsBroken", path, "key");
                    }
                    Map<String, Object> entry = new LinkedHashMap<>();
                    map.forEach((k, v) -> entry.put(String.valueOf(k), v));
                    entries.add(entry);
                }
            } else if (read != null) {
                throw Problem.invalid("file", "studio.settingsBroken", path, "- key: …");
            }
            return entries;
        } catch (YAMLException e) {
            throw Problem.invalid("file", "studio.settingsBroken", path, String.valueOf(e.getMessage()));
        }
    }
}
