package org.lanedesk.studio.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as the rule list sends it.
 *
 * @param id null for a new row
 * @param enabled null means yes
 * @param when id or fact of a column → FEEL; columns left out are empty
 * @param then id or action of a column → value, see {@link CellValue}
 */
public record RowEdit(
        @Nullable String id,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable Map<String, String> when,
        @Nullable Map<String, Object> then) {

    public Map<String, String> conditions() {
        return when == null ? Map.of() : when;
    }

    public Map<String, Object> results() {
        return then == null ? Map.of() : then;
    }
}
