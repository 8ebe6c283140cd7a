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

    TicketActions(ObjectProvider<TicketAction> beans) {
        this.beans = beans;
    }

    public Optional<TicketAction> find(String key) {
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
