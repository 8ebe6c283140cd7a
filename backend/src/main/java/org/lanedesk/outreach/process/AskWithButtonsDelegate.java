package org.lanedesk.outreach.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.engine.WaitingBlock;
import org.lanedesk.outreach.InitiativeRefused;
import org.lanedesk.outreach.ReplyInSession;
import org.lanedesk.outreach.ReplyWaits;
import org.springframework.stereotype.Component;

/**
 * Block "Ask with buttons": a question with numbered choices in the conversation; waits for the client's reply and leaves
 * the chosen words, or other, in the variable answer.
 */
@Component("askWithButtons")
class AskWithButtonsDelegate extends WaitingBlock {
    private final ReplyInSession reply;
    private final ReplyWaits waits;

    AskWithButtonsDelegate(ReplyInSession reply, ReplyWaits waits) {
        this.reply = reply;
        this.waits = waits;
    }

    @Override
    protected void begin(ActivityExecution execution) {
        String choices = String.valueOf(execution.getVariableLocal("choices"));
        long ticket = Long.parseLong(execution.getProcessBusinessKey());
        Map<String, Object> fields = new LinkedHashMap<>(execution.getVariables());
        fields.put("text", ReplyWaits.question(String.valueOf(fields.get("text")), choices));
        try {
            reply.run(Steps.of(execution), fields, ticket, ReplyWaits.choices(choices));
        } catch (InitiativeRefused refused) {
            throw new BpmnError(refused.code(), refused.getMessage());
        }
        waits.add(execution.getId(), ticket, choices);
    }
}
