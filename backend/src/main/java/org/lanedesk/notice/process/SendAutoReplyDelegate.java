package org.lanedesk.notice.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.notice.SendAutoReply;
import org.springframework.stereotype.Component;

/** Block "Send automatic reply": answers the event's message as table D9 says. */
@Component("sendAutoReply")
class SendAutoReplyDelegate implements JavaDelegate {
    private final SendAutoReply send;

    SendAutoReplyDelegate(SendAutoReply send) {
        this.send = send;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String event = (String) execution.getVariable("eventId");
        if (event != null) {
            send.to(Long.parseLong((String) execution.getVariable("ticketNumber")), UUID.fromString(event));
        }
    }
}
