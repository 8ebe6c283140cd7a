package org.lanedesk.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.CustomField;
import org.lanedesk.field.FieldType;
import org.lanedesk.field.Fields;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.ticket.ListField.Type;
import org.springframework.stereotype.Component;

/** All fields by which tickets can be filtered and sorted (D34, D35): those of every ticket, and the custom ones. */
@Component
public class ListFields {
    private static final String CUSTOM = "fields.";
    private static final Map<String, ListField> KNOWN = new LinkedHashMap<>();
    private final Fields fields;

    static {
        ListFieldTable.rows().forEach(field -> KNOWN.put(field.name(), field));
    }

    ListFields(Fields fields) {
        this.fields = fields;
    }

    /** @return empty for a name that nobody declared, or a custom field that is archived or gone */
    public Optional<ListField> find(String name) {
        return name.startsWith(CUSTOM)
                ? fields.find(name.substring(CUSTOM.length()))
                        .filter(f -> !f.archived() && f.scope().equals("ticket"))
                        .map(ListFields::custom)
                : Optional.ofNullable(KNOWN.get(name));
    }

    public List<ListField> all() {
        List<ListField> all = new ArrayList<>(KNOWN.values());
        fields.of("ticket").forEach(f -> all.add(custom(f)));
        return all;
    }

    public Optional<CustomField> declared(@Nullable String key) {
        return key == null ? Optional.empty() : fields.find(key);
    }

    /** The key was checked when the field was declared ({@code [A-Za-z0-9._-]}), so it may stand in SQL. */
    private static ListField custom(CustomField f) {
        String text = "t.fields ->> '" + f.key() + "'";
        String number =
                "case when jsonb_typeof(t.fields -> '" + f.key() + "') = 'number' then (" + text + ")::numeric end";
        Type type = switch (f.type()) {
            case TEXT -> Type.TEXT;
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DATE;
            case LIST -> f.multiple() ? Type.LIST : Type.ENUM;
            case USER -> Type.PERSON;
            case REFERENCE, FILE -> Type.REF;
            case CHECKBOX -> Type.BOOLEAN;
        };
        boolean numeric = f.type() == FieldType.NUMBER;
        boolean sortable = type != Type.LIST && type != Type.REF && type != Type.PERSON;
        LocalizedText label = f.name();
        return new ListField(
                f.path(),
                label,
                type,
                numeric ? number : text,
                sortable ? (numeric ? number : "lower(" + text + ")") : null,
                numeric ? "numeric" : "text",
                true,
                f.key());
    }
}
