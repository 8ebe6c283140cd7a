package org.lanedesk.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;

/** What of a ticket a bulk action can undo: the fields that people set. */
final class Snapshot {
    private static final List<TicketField> FIELDS = List.of(
            TicketField.TYPE,
            TicketField.SUBJECT,
            TicketField.STATUS,
            TicketField.PRIORITY,
            TicketField.IMPACT,
            TicketField.URGENCY,
            TicketField.TAGS,
            TicketField.FIELDS,
            TicketField.GROUP,
            TicketField.ASSIGNEE);

    private Snapshot() {}

    static Map<String, @Nullable Object> of(Ticket ticket) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (TicketField field : FIELDS) {
            Object value = field.of(ticket);
            values.put(field.key(), value instanceof UUID id ? id.toString() : value);
        }
        return values;
    }

    /** @return the values of {@code from} that differ in {@code to} */
    static Map<String, @Nullable Object> changed(Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        from.forEach((key, value) -> {
            if (!Objects.equals(value, to.get(key))) {
                changed.put(key, value);
            }
        });
        return changed;
    }

    /** The change that brings values back, without the status, which belongs to the process. */
    static TicketChange back(Map<String, @Nullable Object> before) {
        TicketChange change = TicketChange.of();
        for (TicketField field : FIELDS) {
            if (before.containsKey(field.key()) && field != TicketField.STATUS) {
                Object value = before.get(field.key());
                change.set(
                        field,
                        field == TicketField.ASSIGNEE && value != null ? UUID.fromString(value.toString()) : value);
            }
        }
        return change;
    }
}
