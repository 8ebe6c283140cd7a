package org.lanedesk.outreach;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lanedesk.engine.Engine;
import org.lanedesk.session.Messages;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Blocks that wait for what the client writes next: "Wait for reply" and "Ask with buttons". */
@Component
public class ReplyWaits {
    private final JdbcClient db;
    private final DomainClock clock;
    private final Engine engine;
    private final Messages messages;

    ReplyWaits(JdbcClient db, DomainClock clock, Engine engine, Messages messages) {
        this.db = db;
        this.clock = clock;
        this.engine = engine;
        this.messages = messages;
    }

    private record Wait(String execution, String choices) {}

    /** @param choices as written in the block, separated by commas; empty for any reply */
    @Transactional
    public void add(String execution, long ticket, String choices) {
        db.sql("insert into reply_wait (execution, ticket_number, choices, created_at) values (?, ?, ?, ?)")
                .params(execution, ticket, choices, Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void gone(String execution) {
        db.sql("delete from reply_wait where execution = ?").param(execution).update();
    }

    /** The reply is told at the end of its transaction: the ticket's own process hears of it first. */
    @EventListener
    void on(TicketEvent event) {
        if (!event.is("clientReplied") || Boolean.TRUE.equals(event.after().get("automatic"))) {
            return;
        }
        List<Wait> waits = db.sql("select execution, choices from reply_wait where ticket_number = ?")
                .param(event.ticketNumber())
                .query(Wait.class)
                .list();
        if (waits.isEmpty()) {
            return;
        }
        Object id = event.after().get("message");
        String text = id == null
                ? ""
                : messages.find(java.util.UUID.fromString(id.toString()))
                        .map(m -> m.text())
                        .orElse("");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                waits.forEach(w -> tell(w, text));
            }
        });
    }

    private void tell(Wait wait, String text) {
        gone(wait.execution());
        engine.signal(wait.execution(), Map.of("answer", choice(wait.choices(), text)));
    }

    /** @param written in the block, separated by commas */
    public static List<String> choices(String written) {
        return Arrays.stream(written.split(",")).map(String::strip).toList();
    }

    /** The question with its choices, one a line, as every channel can show them. */
    public static String question(String text, String choices) {
        StringBuilder question = new StringBuilder(text.strip());
        int number = 1;
        for (String choice : choices(choices)) {
            question.append('\n').append(number++).append(". ").append(choice);
        }
        return question.toString();
    }

    /** @return the choice that was meant, by its words or its number; {@code other} when none was, {@code reply} without */
    static String choice(String choices, String text) {
        if (choices.isBlank()) {
            return "reply";
        }
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("[.)!\\s]+$", "");
        List<String> all = choices(choices);
        for (int i = 0; i < all.size(); i++) {
            String choice = all.get(i);
            if (said.equals(choice.toLowerCase(Locale.ROOT)) || said.equals(String.valueOf(i + 1))) {
                return choice;
            }
        }
        return "other";
    }
}
