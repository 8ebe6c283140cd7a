package org.lanedesk.ticket;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/** Sets one declared custom field: the result column {@code fields.region} of a rule table (E62). */
final class SetCustomField implements TicketAction {
    static final String PREFIX = "fields.";
    private final String field;
    private final Tickets tickets;
    private final TicketFields fields;

    SetCustomField(String field, Tickets tickets, TicketFields fields) {
        this.field = field;
        this.tickets = tickets;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PREFIX + field;
    }

    @Override
    public LocalizedText label() {
        return fields.label(field);
    }

    @Override
    public @Nullable String check(Object value) {
        return fields.wrong(field, value);
    }

    @Override
    public Map<String, Object> apply(ActionContext context, Object value) {
        String refused = check(value);
        if (refused != null) {
            return Map.of("warning", refused);
        }
        Map<String, Object> after =
                new TreeMap<>(tickets.get(context.ticketNumber()).fields());
        Object was = after.put(field, value);
        if (Objects.equals(was, value)) {
            return Map.of();
        }
        tickets.change(context.ticketNumber(), TicketChange.of(TicketField.FIELDS, after), context.cause());
        return was == null ? Map.of("after", value) : Map.of("before", was, "after", value);
    }
}
