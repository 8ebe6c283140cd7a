package org.lanedesk.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.FactSource;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** The word {@code request} in processes: {@code request.answers.model}, {@code request.service}, {@code request.group}. */
@Component
class RequestFacts implements FactSource {
    private final ServiceRequests requests;
    private final Tickets tickets;

    RequestFacts(ServiceRequests requests, Tickets tickets) {
        this.requests = requests;
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "request";
    }

    @Override
    public Map<String, ? extends @Nullable Object> read(String process, @Nullable String businessKey) {
        if (businessKey == null || !businessKey.matches("\\d{1,15}")) {
            return Map.of();
        }
        long number = Long.parseLong(businessKey);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        requests.find(number).ifPresent(r -> {
            facts.put("service", r.service());
            facts.put("answers", r.answers());
        });
        facts.put("group", tickets.find(number).map(Ticket::group).orElse(null));
        return facts;
    }
}
