package org.lanedesk.automation;

import org.lanedesk.session.Session;
import org.lanedesk.session.Sessions;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Ends the conversation of a ticket; the ticket stays as it is. */
@Component("finishSessionVerb")
public class FinishSession {
    private final Sessions sessions;
    private final Tickets tickets;
    private final UnitOfWork work;

    FinishSession(Sessions sessions, Tickets tickets, UnitOfWork work) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.work = work;
    }

    /** Does nothing when no conversation is live. */
    public void run(long number) {
        work.run(() -> {
            tickets.lock(number);
            sessions.current(number).map(Session::id).ifPresent(sessions::finish);
        });
    }
}
