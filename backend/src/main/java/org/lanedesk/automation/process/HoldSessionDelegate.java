package org.lanedesk.automation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.session.Holding;
import org.lanedesk.session.Sessions;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Block "Hold session": fixes the live conversation to the ticket's assignee, into his "Mine". */
@Component("holdSession")
class HoldSessionDelegate implements JavaDelegate {
    private final Tickets tickets;
    private final Sessions sessions;
    private final Holding holding;

    HoldSessionDelegate(Tickets tickets, Sessions sessions, Holding holding) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.holding = holding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ticket ticket = tickets.lock(Long.parseLong(execution.getProcessBusinessKey()));
        if (ticket.assignee() != null) {
            sessions.current(ticket.number()).ifPresent(s -> holding.fix(s.id(), ticket.assignee()));
        }
    }
}
