package org.lanedesk.ticket;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one registry of {@link TicketAction}s. */
@Component
public class TicketActions {
    private final ObjectProvider<TicketAction> beans;
    private volatile Map<String, TicketAction> byKey = Map.of();

    private final Tickets tickets;
    private final TicketFields fields;

    TicketActions(ObjectProvider<TicketAction> beans, Tickets tickets, TicketFields fields) {
        this.beans = beans;
        this.tickets = tickets;
        this.fields = fields;
    }

    /** @param key of a bean, or {@code fields.<key>} for a declared custom field */
    public Optional<TicketAction> find(String key) {
        if (key.startsWith(SetCustomField.PREFIX)) {
            String field = key.substring(SetCustomField.PREFIX.length());
            return fields.declares(field) ? Optional.of(new SetCustomField(field, tickets, fields)) : Optional.empty();
        }
        return Optional.ofNullable(all0().get(key));
    }

    public Collection<TicketAction> all() {
        return all0().values();
    }

    /** Read on first use: actions need modules that themselves need this registry. */
    private Map<String, TicketAction> all0() {
        Map<String, TicketAction> known = byKey;
        if (known.isEmpty()) {
            Map<String, TicketAction> read = new TreeMap<>();
            beans.forEach(action -> read.put(action.key(), action));
            byKey = known = read;
        }
        return known;
    }
}
