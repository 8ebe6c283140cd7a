package org.lanedesk.shared.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.TestTickets;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.Tickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for the commit is neither lost nor doubled when a part of the transaction is undone. */
@DeskTest
class SavepointTest {
    @Autowired
    TestTickets made;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketEvents events;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate whole;
    private TransactionTemplate part;
    private long number;

    @BeforeEach
    void ticket() {
        whole = new TransactionTemplate(transactions);
        part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        number = made.open(made.line("00:00-24:00"), "normal");
    }

    private void priority(String priority) {
        tickets.change(number, TicketChange.of(TicketField.PRIORITY, priority), Cause.system());
    }

    private List<String> told() {
        return events.of(number, null, 100).stream()
                .map(e -> String.valueOf(e.after().get("priority")))
                .filter(p -> !p.equals("null"))
                .toList();
    }

    @Test
    void changesBeforeThePartStayAndThoseInsideAreUndone() {
        Ticket before = tickets.get(number);
        whole.executeWithoutResult(w -> {
            priority("high");
            assertThatThrownBy(() -> part.executeWithoutResult(p -> {
                        priority("urgent");
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(tickets.get(number).priority()).isEqualTo("high");
            priority("low");
        });
        assertThat(tickets.get(number).priority()).isEqualTo("low");
        assertThat(tickets.get(number).version()).isEqualTo(before.version() + 2);
        assertThat(told()).containsSubsequence("high", "low").doesNotContain("urgent");
    }

    @Test
    void whatThePartHadWrittenIsWrittenOnceMoreAfterItsUndoing() {
        int events = told().size();
        whole.executeWithoutResult(w -> {
            priority("high");
            assertThatThrownBy(() -> part.executeWithoutResult(p -> {
                        // names both tables, so all that waits is written here
                        tickets.liveOf(java.util.UUID.randomUUID());
                        this.events.of(number, null, 1);
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        });
        assertThat(tickets.get(number).priority()).isEqualTo("high");
        assertThat(told()).hasSize(events + 1).endsWith("high");
    }

    @Test
    void aPartThatSucceedsIsPartOfTheWhole() {
        whole.executeWithoutResult(w -> {
            priority("high");
            part.executeWithoutResult(p -> priority("urgent"));
        });
        assertThat(tickets.get(number).priority()).isEqualTo("urgent");
        assertThat(told()).containsSubsequence("high", "urgent");
    }
}
