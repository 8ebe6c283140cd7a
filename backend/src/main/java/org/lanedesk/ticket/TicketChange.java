package org.lanedesk.ticket;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of new values; what equals the value in force falls out when it is applied. */
public final class TicketChange {
    private final Map<TicketField, @Nullable Object> values = new EnumMap<>(TicketField.class);
    private String event = "changed";
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private TicketChange() {}

    public static TicketChange of() {
        return new TicketChange();
    }

    public static TicketChange of(TicketField field, @Nullable Object value) {
        return of().set(field, value);
    }

    /** Names the event that the change is told as: resolved, deferred, assigned … instead of "changed". */
    public TicketChange as(String type) {
        event = type;
        return this;
    }

    public TicketChange set(TicketField field, @Nullable Object value) {
        values.put(field, value);
        return this;
    }

    /** Adds a fact to the "after" of the event that is no field of the ticket. */
    public TicketChange fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    String event() {
        return event;
    }

    Map<TicketField, @Nullable Object> values() {
        return values;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
