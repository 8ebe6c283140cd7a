package org.lanedesk.routing.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.routing.RuleTables;
import org.springframework.stereotype.Component;

/** Block "Decide by table": runs the named rule table over the ticket. */
@Component("decideByTable")
class DecideByTableDelegate implements JavaDelegate {
    private final RuleTables tables;

    DecideByTableDelegate(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String event = (String) execution.getVariable("eventId");
        tables.apply(
                (String) execution.getVariable("table"),
                Long.parseLong(execution.getProcessBusinessKey()),
                event == null ? null : UUID.fromString(event));
    }
}
