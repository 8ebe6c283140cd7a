package org.lanedesk.outreach.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.outreach.InitiativeRefused;
import org.lanedesk.outreach.InitiativeStep;
import org.lanedesk.outreach.SentMessage;
import org.springframework.stereotype.Component;

/** Block "Send initiative message"; errors noRecipient, sessionExists and cannotInitiate can be caught. */
@Component("sendInitiativeMessage")
class SendInitiativeMessageDelegate implements JavaDelegate {
    private final InitiativeStep step;

    SendInitiativeMessageDelegate(InitiativeStep step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object ticket = execution.getVariable("ticketNumber");
        try {
            SentMessage sent = step.run(
                    execution.getActivityInstanceId(),
                    String.valueOf(execution.getCurrentActivityName()),
                    execution.getVariables(),
                    ticket == null ? null : Long.valueOf(ticket.toString()));
            execution.setVariable("sentSessionId", sent.sessionId().toString());
            execution.setVariable("sentTicketNumber", String.valueOf(sent.ticketNumber()));
        } catch (InitiativeRefused refused) {
            throw new BpmnError(refused.code(), refused.getMessage());
        }
    }
}
