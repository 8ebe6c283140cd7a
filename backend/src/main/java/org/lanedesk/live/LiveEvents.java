package org.lanedesk.live;

import java.util.Map;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where news for open pages come in; they go out after the commit, and not at all after a rollback. */
@Component
public class LiveEvents {
    private final OpenPages pages;
    private final Nodes nodes;

    LiveEvents(OpenPages pages, Nodes nodes) {
        this.pages = pages;
        this.nodes = nodes;
    }

    /** @param payload small and flat; it is a hint to read again */
    public void publish(String topic, Map<String, Object> payload, Audience audience) {
        on(new LiveSignal(topic, payload, audience));
    }

    @EventListener
    void on(LiveSignal signal) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            send(signal);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send(signal);
            }
        });
    }

    private void send(LiveSignal signal) {
        pages.tell(signal);
        nodes.tell(signal);
    }
}
