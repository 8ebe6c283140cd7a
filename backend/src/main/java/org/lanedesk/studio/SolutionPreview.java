package org.lanedesk.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.studio.diff.Change;

/**
 * What bringing a solution in would do.
 *
 * @param cases paths of examples and scenarios that differ
 * @param problems what keeps it from being brought in; then nothing of it would be
 */
public record SolutionPreview(
        List<ModelChange> models, List<Setting> settings, List<String> cases, List<Finding> problems) {

    /** @param version in force here; 0 for a new model */
    public record ModelChange(String kind, String key, String path, int version, List<Change> changes) {}

    /** @param part kind of setting, such as {@code lines} */
    public record Setting(String part, String key, boolean isNew, List<Field> fields) {}

    public record Field(
            String name, @Nullable Object before, @Nullable Object after) {}
}
