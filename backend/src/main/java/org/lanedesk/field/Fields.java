package org.lanedesk.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The declared custom fields. */
@Repository
public class Fields {
    private static final int MOST = 500;
    private final JdbcClient db;
    private final Jsonb json;

    Fields(JdbcClient db, Jsonb json) {
        this.db = db;
        this.json = json;
    }

    /** @param scope ticket or session @return those in use, in the order of the panel */
    public List<CustomField> of(String scope) {
        return db.sql("select * from custom_field where scope = ? and not archived order by position, key limit "
                        + MOST)
                .param(scope)
                .query(this::row)
                .list();
    }

    /** @return also an archived one */
    public Optional<CustomField> find(String key) {
        return db.sql("select * from custom_field where key = ?")
                .param(key)
                .query(this::row)
                .optional();
    }

    private CustomField row(ResultSet row, int n) throws SQLException {
        return new CustomField(
                row.getString("key"),
                row.getString("scope"),
                json.text(row.getString("name")),
                json.text(row.getString("hint")),
                FieldType.of(row.getString("type")),
                row.getBoolean("multiple"),
                row.getString("refers_to"),
                list(row.getString("options")).stream()
                        .map(o -> new CustomField.Option(String.valueOf(o.get("value")), name(o)))
                        .toList(),
                row.getBoolean("required"),
                filter(json.map(row.getString("show_when"))),
                filter(json.map(row.getString("require_when"))),
                list(row.getString("options_when")).stream()
                        .map(o -> new CustomField.OptionRule(filter(o.get("when")), texts(o.get("options"))))
                        .toList(),
                List.of((String[]) row.getArray("editable_by").getArray()),
                row.getBoolean("in_panel"),
                row.getInt("position"),
                row.getBoolean("archived"));
    }

    /** What was kept was checked; a filter broken since holds always rather than hide a field for ever. */
    private static Filter filter(@Nullable Object kept) {
        return Filter.read(kept, "when");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String text) {
        return json.read(text, List.class);
    }

    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static LocalizedText name(Map<String, Object> option) {
        Object name = option.get("name");
        return name instanceof Map<?, ?> texts
                ? new LocalizedText((Map<String, String>) texts)
                : LocalizedText.of(String.valueOf(name == null ? option.get("value") : name));
    }
}
