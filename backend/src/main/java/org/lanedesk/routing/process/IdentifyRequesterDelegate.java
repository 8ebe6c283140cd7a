package org.lanedesk.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lanedesk.people.Companies;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Block "Identify requester": puts the requester's company on the ticket and says whether it is spam. */
@Component("identifyRequester")
class IdentifyRequesterDelegate implements JavaDelegate {
    private final Tickets tickets;
    private final Companies companies;

    IdentifyRequesterDelegate(Tickets tickets, Companies companies) {
        this.tickets = tickets;
        this.companies = companies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ticket ticket = tickets.get(Long.parseLong((String) execution.getVariable("ticketNumber")));
        if (ticket.company() == null && ticket.requester() != null) {
            companies
                    .ofContact(ticket.requester())
                    .ifPresent(company -> tickets.change(
                            ticket.number(),
                            TicketChange.of(TicketField.COMPANY, company.id()),
                            Cause.process("routing", "Identify requester")));
        }
        execution.setVariable("spam", ticket.spam());
    }
}
