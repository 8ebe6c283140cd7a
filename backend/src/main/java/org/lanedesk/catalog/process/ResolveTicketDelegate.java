package org.lanedesk.catalog.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketVerbs;
import org.springframework.stereotype.Component;

/** Block: asks the ticket's own process to resolve it; nothing happens when it is solved already. */
@Component("resolveTicket")
class ResolveTicketDelegate implements JavaDelegate {
    private final TicketVerbs verbs;

    ResolveTicketDelegate(TicketVerbs verbs) {
        this.verbs = verbs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = Long.parseLong(execution.getProcessBusinessKey());
        if (verbs.offered(number).contains("resolve")) {
            verbs.request(
                    number,
                    "resolve",
                    Map.of(),
                    Cause.process("serviceRequest", String.valueOf(execution.getCurrentActivityName())));
        }
    }
}
