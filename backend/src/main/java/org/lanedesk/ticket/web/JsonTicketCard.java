package org.lanedesk.ticket.web;

import java.util.List;
import java.util.Map;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.ticket.TicketCard;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JsonTicketCard implements TicketCard {
    private final TicketJsonReader reader;
    private final JsonMapper mapper;

    JsonTicketCard(TicketJsonReader reader, JsonMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    @Override
    public Map<String, Object> of(long number, Actor actor) {
        TicketJson ticket = reader.read(List.of(number), actor).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("ticket", number));
        return mapper.convertValue(ticket, new TypeReference<>() {});
    }
}
