package org.lanedesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.Op;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Jsonb;
import org.lanedesk.ticket.ListField;
import org.lanedesk.ticket.ListFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fields of lists with their words and possible values, for the editor of filters. */
@Component
class ListFieldsJson {
    private static final Map<String, String> OPTIONS = Map.of(
            "status", "select key, name from ticket_status where not archived order by position, key",
            "priority", "select key, name from priority where not archived order by rank desc, key",
            "group", "select key, name from agent_group where not archived order by key limit 500",
            "line", "select key, name from line where not archived order by key limit 500",
            "brand", "select key, name from brand where not archived order by key limit 500",
            "channel", "select key, name from channel where not archived order by key limit 500");
    private static final Map<String, List<String>> WORDS = Map.of(
            "statusClass", List.of("new", "open", "waiting", "deferred", "resolved", "closed"),
            "dueState", List.of("breached", "soon", "later", "none"),
            "channelKind", List.of("mail", "form", "chat", "telegram", "phone", "custom", "portal"),
            "deferredReason", List.of("client", "team", "date"),
            "lastMessageBy", List.of("client", "agent"));
    private final ListFields fields;
    private final JdbcClient db;
    private final Jsonb json;

    ListFieldsJson(ListFields fields, JdbcClient db, Jsonb json) {
        this.fields = fields;
        this.db = db;
        this.json = json;
    }

    /** @param options missing when the values are free; a label equal to the value is the page's to translate */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldJson(
            String field,
            String label,
            String type,
            List<String> ops,
            @Nullable List<Option> options,
            boolean sortable) {}

    record Option(String value, String label) {}

    List<FieldJson> of(Actor actor) {
        return fields.all().stream()
                .map(field -> new FieldJson(
                        field.name(),
                        field.label().in(actor.locale()),
                        field.type().name().toLowerCase(Locale.ROOT),
                        field.type().ops().stream().map(Op::key).toList(),
                        options(field, actor.locale()),
                        field.order() != null))
                .toList();
    }

    private @Nullable List<Option> options(ListField field, Locale locale) {
        String sql = OPTIONS.get(field.name());
        if (sql != null) {
            return db.sql(sql)
                    .query((row, n) -> new Option(
                            row.getString("key"),
                            json.text(row.getString("name")).in(locale)))
                    .list();
        }
        if (WORDS.containsKey(field.name())) {
            return WORDS.get(field.name()).stream().map(w -> new Option(w, w)).toList();
        }
        return fields.declared(field.key())
                .filter(f -> !f.options().isEmpty())
                .map(f -> f.options().stream()
                        .map(o -> new Option(o.value(), o.name().in(locale)))
                        .toList())
                .orElse(null);
    }
}
