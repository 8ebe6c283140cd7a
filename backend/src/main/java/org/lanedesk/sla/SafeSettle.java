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
public class SafeSettle {
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

    /** Gives a new ticket its clocks, so that what follows in the same transaction knows its due times. */
    public void setTargets(long number) {
        attempt(number, () -> sla.start(number));
    }

    void settleForProcess(long number, List<TicketEvent> events) {
        attempt(number, () -> sla.settleForProcess(number, events));
    }

    void settle(long number, List<TicketEvent> events) {
        attempt(number, () -> sla.settle(number, events));
    }

    private void attempt(long number, Runnable work) {
        try {
            savepoint.executeWithoutResult(s -> work.run());
        } catch (RuntimeException e) {
            if (conflict(e)) {
                throw e;
            }
            LOG.error("The clocks of ticket {} could not be settled", number, e);
            tickets.change(number, TicketChange.of(TicketField.INCIDENT, "incident.sla"), Cause.system());
        }
    }

    /** Two writers met: the whole transaction is tried again, by whoever began it. */
    private static boolean conflict(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            // the engine's own exception is known by name only, its classes stay behind the engine's door
            if (at instanceof ConcurrencyFailureException
                    || at.getClass().getSimpleName().equals("OptimisticLockingException")) {
                return true;
            }
        }
        return false;
    }
}
