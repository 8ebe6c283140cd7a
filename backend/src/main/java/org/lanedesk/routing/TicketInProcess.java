package org.lanedesk.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.FactSource;
import org.lanedesk.ticket.TicketFacts;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The word {@code ticket} in processes: {@code ticket.priority}, {@code ticket.requester.vip} (DESIGN "Facts once"). */
@Component
class TicketInProcess implements FactSource {
    private final TicketFacts facts;
    private final Tickets tickets;

    TicketInProcess(TicketFacts facts, Tickets tickets) {
        this.facts = facts;
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "ticket";
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(String process, @Nullable String businessKey) {
        if (businessKey == null || !businessKey.matches("\\d{1,15}")) {
            return Map.of();
        }
        long number = Long.parseLong(businessKey);
        return tickets.find(number).isEmpty() ? Map.of() : facts.of(number, null);
    }
}
