package org.lanedesk.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor reads of his conversation: his own messages and our answers that went out, nothing else. */
@Component
public class VisitorReads {
    private static final int MOST = 200;
    private final Messages messages;
    private final Deliveries deliveries;

    VisitorReads(Messages messages, Deliveries deliveries) {
        this.messages = messages;
        this.deliveries = deliveries;
    }

    /** Whoever reads an answer has received it. @param after null = from the beginning; what was sent later than this */
    @Transactional
    public List<Message> read(Visit visit, @Nullable Instant after) {
        if (visit.contact() == null || visit.sessions().isEmpty()) {
            return List.of();
        }
        List<Message> all = messages.forClient(visit.sessions(), visit.contact(), visit.mail(), "chat", after, MOST);
        all.stream()
                .filter(m -> m.kind() == MessageKind.OUT
                        && m.delivery() != null
                        && m.delivery().state().equals("sent"))
                .forEach(m -> deliveries.record(m, "delivered", null, null));
        return all;
    }
}
