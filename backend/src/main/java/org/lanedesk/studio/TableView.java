package org.lanedesk.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.routing.RuleColumn;
import org.lanedesk.shared.LocalizedText;

/**
 * A rule table as the rule list shows it.
 *
 * @param version in force; 0 when none is
 * @param base version that this content goes back to
 * @param draft whether this is a saved draft
 * @param revision of the draft; 0 when there is none
 */
public record TableView(
        String key,
        LocalizedText name,
        int version,
        int base,
        boolean draft,
        int revision,
        @Nullable Instant updatedAt,
        @Nullable String author,
        String hitPolicy,
        String xml,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows,
        List<Finding> problems) {

    public record Input(String id, String fact, LocalizedText label, String type, List<RuleColumn.Option> options) {}

    public record Output(
            String id, String key, LocalizedText label, String type, List<RuleColumn.Option> options, boolean addsUp) {}

    /**
     * @param when id of a column → FEEL; empty cells are left out
     * @param then id of a column → value, or a map with the key {@code feel}
     * @param locked may not be removed, moved or given conditions
     * @param hits30 how often it took effect in the last 30 days
     */
    public record Row(
            String id,
            String name,
            boolean enabled,
            Map<String, String> when,
            Map<String, Object> then,
            boolean locked,
            @Nullable Integer hits30) {}
}
