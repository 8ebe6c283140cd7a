package org.lanedesk.outreach.process;

import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.lanedesk.engine.WaitingBlock;
import org.lanedesk.outreach.ReplyWaits;
import org.springframework.stereotype.Component;

/** Block "Wait for reply": until the client writes. */
@Component("waitForReply")
class WaitForReplyDelegate extends WaitingBlock {
    private final ReplyWaits waits;

    WaitForReplyDelegate(ReplyWaits waits) {
        this.waits = waits;
    }

    @Override
    protected void begin(ActivityExecution execution) {
        waits.add(execution.getId(), Long.parseLong(execution.getProcessBusinessKey()), "");
    }
}
