package org.lanedesk.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.memory.Tables;
import org.lanedesk.shared.memory.UnitMemory;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketFacts;
import org.lanedesk.ticket.TicketFields;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The one catalogue of facts, and the facts of a ticket at an event. */
@Component
public class FactCatalogue implements TicketFacts {
    private static final Tables READ = Tables.of(
            "ticket",
            "session",
            "message",
            "attachment",
            "contact",
            "contact_identity",
            "contact_company",
            "company",
            "app_user",
            "group_member",
            "line",
            "schedule");
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Tickets tickets;
    private final TicketEvents events;
    private final FactReader reader;
    private final TicketFields custom;
    private final DomainClock clock;
    private final UnitMemory memory;

    FactCatalogue(
            Tickets tickets,
            TicketEvents events,
            FactReader reader,
            TicketFields custom,
            DomainClock clock,
            UnitMemory memory) {
        this.clock = clock;
        this.memory = memory;
        this.tickets = tickets;
        this.events = events;
        this.reader = reader;
        this.custom = custom;
        TicketFactList.all().forEach(fact -> facts.put(fact.name(), fact));
        RequesterFactList.all().forEach(fact -> facts.put(fact.name(), fact));
        EventFactList.all().forEach(fact -> facts.put(fact.name(), fact));
    }

    /** The declared facts, and the custom fields there are now (E60). */
    public Collection<Fact> all() {
        List<Fact> all = new ArrayList<>(facts.values());
        custom.declared()
                .forEach(f -> all.add(new Fact(
                        f.name(), f.type(), f.label(), s -> s.ticket().fields().get(f.key()))));
        return all;
    }

    @Override
    public Map<String, Object> of(long ticketNumber, @Nullable UUID event) {
        // a copy, for callers add to it; a play moves the clock inside one transaction
        return new LinkedHashMap<>(memory.recall(
                READ,
                java.util.Arrays.asList(ticketNumber, event, clock.millis() / 1000),
                () -> read(ticketNumber, event)));
    }

    private Map<String, Object> read(long ticketNumber, @Nullable UUID event) {
        FactSource source = new FactSource(
                tickets.get(ticketNumber),
                event == null ? null : events.find(event).orElse(null),
                reader);
        Map<String, Object> values = new LinkedHashMap<>();
        facts.values().forEach(fact -> put(values, fact.name(), fact.compute().apply(source)));
        put(values, "fields", source.ticket().fields());
        return values;
    }

    /** Nests by the dots of the name; an unknown value leaves its name out. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Map<String, Object> level = into;
        String rest = name;
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
            level = (Map<String, Object>) level.computeIfAbsent(rest.substring(0, dot), k -> new HashMap<>());
            rest = rest.substring(dot + 1);
        }
        level.put(rest, value);
    }
}
