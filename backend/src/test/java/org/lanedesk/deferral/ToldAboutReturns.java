package org.lanedesk.deferral;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps what was told and committed. */
@Component
class ToldAboutReturns {
    private final List<TicketReturned> returned = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(TicketReturned event) {
        returned.add(event);
    }

    List<TicketReturned> of(long ticket) {
        return returned.stream().filter(e -> e.ticketNumber() == ticket).toList();
    }
}
