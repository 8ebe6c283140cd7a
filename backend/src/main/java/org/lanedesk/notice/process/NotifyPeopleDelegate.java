package org.lanedesk.notice.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.notice.NotifyPeople;
import org.springframework.stereotype.Component;

/** Block "Notify people": tells whom table D10 names about the event. */
@Component("notifyPeople")
class NotifyPeopleDelegate implements JavaDelegate {
    private final NotifyPeople notify;

    NotifyPeopleDelegate(NotifyPeople notify) {
        this.notify = notify;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String event = (String) execution.getVariable("eventId");
        notify.about(
                Long.parseLong((String) execution.getVariable("ticketNumber")),
                event == null ? null : UUID.fromString(event));
    }
}
