package org.lanedesk.sla;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps what was told and committed. */
@Component
class ToldAboutSla {
    final List<SlaWarned> warned = new CopyOnWriteArrayList<>();
    final List<SlaBreached> breached = new CopyOnWriteArrayList<>();
    final List<SlaEscalated> escalated = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(SlaWarned event) {
        warned.add(event);
    }

    @TransactionalEventListener
    void on(SlaBreached event) {
        breached.add(event);
    }

    @TransactionalEventListener
    void on(SlaEscalated event) {
        escalated.add(event);
    }

    List<SlaWarned> warned(long ticket) {
        return warned.stream().filter(e -> e.ticketNumber() == ticket).toList();
    }

    List<SlaBreached> breached(long ticket) {
        return breached.stream().filter(e -> e.ticketNumber() == ticket).toList();
    }

    List<SlaEscalated> escalated(long ticket) {
        return escalated.stream().filter(e -> e.ticketNumber() == ticket).toList();
    }
}
