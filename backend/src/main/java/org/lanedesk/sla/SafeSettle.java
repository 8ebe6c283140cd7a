package org.lanedesk.sla;

import java.util.List;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles behind a savepoint: a broken table or process of SLA never stops a ticket from being accepted or answered. It
 * leaves an incident on the ticket instead.
 */
@Component
class SafeSettle {
    private static final Logger LOG = LoggerFactory.getLogger(SafeSettle.class);
    private final Sla sla;
    private final Tickets tickets;
    private final TransactionTemplate savepoint;

    SafeSettle(Sla sla, Tickets tickets, PlatformTransactionManager transactions) {
        this.sla = sla;
        this.tickets = tickets;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void settle(long number, List<TicketEvent> events) {
        try {
            savepoint.executeWithoutResult(s -> sla.settle(number, events));
        } catch (ConcurrencyFailureException | org.camunda.bpm.engine.OptimisticLockingException e) {
            // the whole transaction is tried again
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The clocks of ticket {} could not be settled", number, e);
            tickets.change(number, TicketChange.of(TicketField.INCIDENT, "sla"), Cause.system());
        }
    }
}
