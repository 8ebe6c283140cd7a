package org.lanedesk.assignment;

import java.util.Map;
import java.util.UUID;
import org.lanedesk.engine.Engine;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A ticket that waits for an agent, when one may have become available. */
@Component
@Transactional
public class WaitingTicket {
    /** the ticket whose own wait process acts in this thread: it goes its drawn way and needs no message to end */
    private final ThreadLocal<Long> inProcess = new ThreadLocal<>();

    private final Tickets tickets;
    private final AssignTicket assign;
    private final Engine engine;

    WaitingTicket(Tickets tickets, AssignTicket assign, Engine engine) {
        this.tickets = tickets;
        this.assign = assign;
        this.engine = engine;
    }

    /**
     * Tells its process that somebody may be free; without a process (a redrawn one) assigns at once.
     *
     * @return why each person was refused; empty when it was assigned or is no longer waiting
     */
    Map<UUID, String> offer(long number) {
        Ticket ticket = tickets.lock(number);
        if (!ticket.assignmentPending()) {
            return Map.of();
        }
        AssignTicket.Look look = assign.look(ticket);
        if (look.likely()
                && engine.tellProcess(Waits.PROCESS, String.valueOf(number), "assignment.agentAvailable", Map.of())
                        == 0) {
            assign.run(number, null);
        }
        return look.refusals();
    }

    /** @return whether the wait is over: somebody has it, or nobody is needed any more */
    public boolean assign(long number) {
        inProcess.set(number);
        try {
            if (tickets.lock(number).assignmentPending()) {
                assign.run(number, null);
            }
        } finally {
            inProcess.remove();
        }
        return !tickets.get(number).assignmentPending();
    }

    boolean is(long number) {
        Long acting = inProcess.get();
        return acting != null && acting == number;
    }
}
