package org.lanedesk.automation.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.automation.AskOutside;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Block "Send webhook": tells a named connection about the ticket and goes on; it is tried again within a day. */
@Component("sendWebhook")
class SendWebhookDelegate implements JavaDelegate {
    private final AskOutside ask;
    private final Tickets tickets;
    private final JsonMapper mapper;

    SendWebhookDelegate(AskOutside ask, Tickets tickets, JsonMapper mapper) {
        this.ask = ask;
        this.tickets = tickets;
        this.mapper = mapper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ticket ticket = tickets.get(Long.parseLong(execution.getProcessBusinessKey()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", String.valueOf(Step.text(execution, "event")));
        body.put("number", ticket.number());
        body.put("subject", ticket.subject());
        body.put("status", ticket.status());
        body.put("priority", ticket.priority());
        body.put("tags", ticket.tags());
        ask.ask(
                String.valueOf(Step.text(execution, "connection")),
                ticket.number(),
                null,
                "POST",
                Step.text(execution, "path"),
                mapper.writeValueAsString(body),
                null,
                java.time.Duration.ofDays(1));
    }
}
