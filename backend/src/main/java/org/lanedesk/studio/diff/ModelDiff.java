package org.lanedesk.studio.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.studio.Model;
import tools.jackson.core.JacksonException;

/** Compares two versions by element, by row for tables, by field for forms (S10). */
public final class ModelDiff {
    private static final int MOST = 1_000;

    private ModelDiff() {}

    /** @return empty when nothing that matters differs; what cannot be read is compared as a whole */
    public static List<Change> of(Model before, Model after) {
        Function<Model, Map<String, Part>> read = switch (before.kind()) {
            case Model.TABLE -> TableParts::of;
            case Model.FORM -> FormParts::of;
            default -> ProcessParts::of;
        };
        Map<String, Part> old;
        Map<String, Part> fresh;
        try {
            old = read.apply(before);
            fresh = read.apply(after);
        } catch (Xml.Broken | JacksonException | IllegalArgumentException e) {
            return before.content().equals(after.content())
                    ? List.of()
                    : List.of(new Change("", before.key(), "changed", "content", before.content(), after.content()));
        }
        List<Change> changes = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(fresh.keySet());
        for (String id : all) {
            if (changes.size() < MOST) {
                compare(id, old.get(id), fresh.get(id), changes);
            }
        }
        return changes;
    }

    private static void compare(String id, @Nullable Part old, @Nullable Part fresh, List<Change> changes) {
        if (old == null && fresh != null) {
            changes.add(new Change(id, fresh.name(), "added", null, null, null));
        } else if (old != null && fresh == null) {
            changes.add(new Change(id, old.name(), "removed", null, null, null));
        } else if (old != null && fresh != null) {
            Map<String, String> all = new LinkedHashMap<>(old.properties());
            fresh.properties().forEach(all::putIfAbsent);
            all.keySet().forEach(property -> {
                String was = old.properties().get(property);
                String is = fresh.properties().get(property);
                if (!java.util.Objects.equals(was, is)) {
                    changes.add(new Change(id, fresh.name(), "changed", property, was, is));
                }
            });
        }
    }
}
