package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.session.Holding;
import org.lanedesk.session.Sessions;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Block "Release session": the live conversation stands in New again. */
@Component("releaseSession")
class ReleaseSessionDelegate implements JavaDelegate {
    private final Tickets tickets;
    private final Sessions sessions;
    private final Holding holding;

    ReleaseSessionDelegate(Tickets tickets, Sessions sessions, Holding holding) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.holding = holding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long number = Long.parseLong(execution.getProcessBusinessKey());
        tickets.lock(number);
        sessions.current(number).ifPresent(s -> holding.fix(s.id(), null));
    }
}
