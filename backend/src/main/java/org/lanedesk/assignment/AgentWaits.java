package org.lanedesk.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lanedesk.engine.Engine;
import org.lanedesk.people.User;
import org.lanedesk.people.Users;
import org.lanedesk.ticket.TicketEvent;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Processes that stand at "Wait for agent": they go on when somebody has the ticket, however he came by it. */
@Component
public class AgentWaits {
    /** the variable with the login of who has it */
    public static final String AGENT = "agent";

    private final JdbcClient db;
    private final Engine engine;
    private final Tickets tickets;
    private final AssignTicket assign;
    private final Users users;

    AgentWaits(JdbcClient db, Engine engine, Tickets tickets, AssignTicket assign, Users users) {
        this.db = db;
        this.engine = engine;
        this.tickets = tickets;
        this.assign = assign;
        this.users = users;
    }

    /**
     * Tries to give the ticket to somebody, and otherwise writes down who waits.
     *
     * @return the login of who has the ticket; empty when the process has to wait
     */
    @Transactional
    public Optional<String> begin(String execution, long ticket) {
        if (tickets.get(ticket).assignee() == null) {
            assign.run(ticket, null);
        }
        UUID assignee = tickets.get(ticket).assignee();
        if (assignee == null) {
            db.sql("insert into agent_wait (execution, ticket_number) values (?, ?)")
                    .params(execution, ticket)
                    .update();
        }
        return login(assignee);
    }

    /** Told at the end of the transaction: the ticket's own process hears of it first. */
    @EventListener
    void on(TicketEvent event) {
        Object assignee = event.after().get(TicketField.ASSIGNEE.key());
        if (assignee == null) {
            return;
        }
        List<String> waiting = db.sql("delete from agent_wait where ticket_number = ? returning execution")
                .param(event.ticketNumber())
                .query(String.class)
                .list();
        if (waiting.isEmpty()) {
            return;
        }
        String agent = login(UUID.fromString(assignee.toString())).orElse("");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                waiting.forEach(execution -> engine.signal(execution, Map.of(AGENT, agent)));
            }
        });
    }

    private Optional<String> login(@org.jspecify.annotations.Nullable UUID user) {
        return user == null ? Optional.empty() : users.find(user).map(User::login);
    }
}
