package org.lanedesk.outreach.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.outreach.InitiativeRefused;
import org.lanedesk.outreach.ReplyInSession;
import org.springframework.stereotype.Component;

/** Block "Reply in session"; error noRecipient can be caught. */
@Component("replyInSession")
class ReplyInSessionDelegate implements JavaDelegate {
    private final ReplyInSession reply;

    ReplyInSessionDelegate(ReplyInSession reply) {
        this.reply = reply;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            reply.run(
                    Steps.of(execution),
                    execution.getVariables(),
                    Long.parseLong(execution.getProcessBusinessKey()),
                    List.of());
        } catch (InitiativeRefused refused) {
            throw new BpmnError(refused.code(), refused.getMessage());
        }
    }
}
