package org.lanedesk.assignment.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.assignment.AgentWaits;
import org.lanedesk.engine.WaitingBlock;
import org.springframework.stereotype.Component;

/** Block "Wait for agent": until somebody has the ticket; his login stands in the variable agent. */
@Component("waitForAgent")
class WaitForAgentDelegate extends WaitingBlock {
    private final AgentWaits waits;

    WaitForAgentDelegate(AgentWaits waits) {
        this.waits = waits;
    }

    @Override
    protected void begin(ActivityExecution execution) {
        Optional<String> agent = waits.begin(execution.getId(), Long.parseLong(execution.getProcessBusinessKey()));
        if (agent.isPresent()) {
            execution.setVariable(AgentWaits.AGENT, agent.get());
            leave(execution);
        }
    }
}
