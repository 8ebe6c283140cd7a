package org.lanedesk.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.field.CustomField;
import org.lanedesk.field.FieldType;
import org.lanedesk.field.FieldValues;
import org.lanedesk.field.Fields;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.LocalizedText;
import org.lanedesk.shared.Problem;
import org.springframework.stereotype.Component;

/** Custom fields on tickets: checked before they are written, and in words for panels and texts. */
@Component
public class TicketFields {
    private final Fields fields;
    private final FieldValues values;

    TicketFields(Fields fields, FieldValues values) {
        this.fields = fields;
        this.values = values;
    }

    /** A declared field as tables and expressions know it, such as {@code fields.region}. */
    public record Declared(String name, String key, String type, LocalizedText label) {}

    public List<Declared> declared() {
        return fields.of("ticket").stream()
                .map(f -> new Declared(f.path(), f.key(), f.type().feel(f.multiple()), f.name()))
                .toList();
    }

    /**
     * @param facts type, priority … as they would be afterwards
     * @throws Problem 422 naming each field as {@code fields.<key>}
     */
    public void check(
            Map<String, Object> after, Set<String> changed, Function<String, @Nullable Object> facts, Actor actor) {
        List<Problem.FieldError> errors = values.check("ticket", after, changed, facts, actor);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** @return a problem code when a rule's value does not fit the declared field; null when it does or none is declared */
    public @Nullable String wrong(String key, @Nullable Object value) {
        CustomField field = fields.find(key).orElse(null);
        return field == null || !field.scope().equals("ticket") ? null : values.wrong(field, value);
    }

    public boolean declares(String key) {
        return fields.find(key)
                .filter(f -> !f.archived() && f.scope().equals("ticket"))
                .isPresent();
    }

    public LocalizedText label(String key) {
        return fields.find(key).map(CustomField::name).orElse(LocalizedText.of(key));
    }

    public List<FieldValues.Shown> shown(Ticket ticket, Actor actor) {
        return values.shown("ticket", ticket.fields(), name -> fact(ticket, name), actor);
    }

    /** Values for texts: options by their names, the rest as they are. */
    public Map<String, Object> words(Ticket ticket) {
        Map<String, Object> words = new LinkedHashMap<>(ticket.fields());
        if (!words.isEmpty()) {
            fields.of("ticket").stream()
                    .filter(f -> f.type() == FieldType.LIST && ticket.fields().get(f.key()) instanceof String)
                    .forEach(f -> f.options().stream()
                            .filter(o -> o.value().equals(ticket.fields().get(f.key())))
                            .forEach(o -> words.put(f.key(), o.name())));
        }
        return words;
    }

    /** What conditions of fields ask about a ticket. */
    public static @Nullable Object fact(Ticket ticket, String name) {
        return switch (name) {
            case "type" -> ticket.type();
            case "subject" -> ticket.subject();
            case "priority" -> ticket.priority();
            case "status" -> ticket.status();
            case "group" -> ticket.group();
            case "line" -> ticket.line();
            case "brand" -> ticket.brand();
            case "channel" -> ticket.channel();
            case "channelKind" -> ticket.channelKind();
            case "tags" -> ticket.tags();
            default -> null;
        };
    }
}
