package org.lanedesk.catalog.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketVerbs;
import org.springframework.stereotype.Component;

/** What the blocks that resolve, close and reopen share: the ticket's own process is asked, and only when it waits. */
@Component
class AskForVerb {
    private final TicketVerbs verbs;

    AskForVerb(TicketVerbs verbs) {
        this.verbs = verbs;
    }

    void ask(DelegateExecution execution, String verb) {
        long number = Long.parseLong(execution.getProcessBusinessKey());
        String process = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        Cause step = Cause.process(process, String.valueOf(execution.getCurrentActivityName()));
        if (verbs.awaited(number).contains(verb)) {
            verbs.request(number, verb, Map.of(), step);
        }
    }
}
