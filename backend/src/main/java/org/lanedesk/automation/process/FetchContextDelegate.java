package org.lanedesk.automation.process;

import java.time.Duration;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.automation.TicketContext;
import org.lanedesk.engine.WaitingBlock;
import org.springframework.stereotype.Component;

/** Block: asks the source of the variable contextSource about the ticket's customer and waits for the answer. */
@Component("fetchContext")
class FetchContextDelegate extends WaitingBlock {
    private final TicketContext context;

    FetchContextDelegate(TicketContext context) {
        this.context = context;
    }

    @Override
    protected void begin(ActivityExecution execution) {
        String limit = Step.text(execution, "limit");
        context.fetch(
                Long.parseLong(execution.getProcessBusinessKey()),
                String.valueOf(execution.getVariable("contextSource")),
                execution.getId(),
                limit == null ? null : Duration.parse(limit.strip()));
    }
}
