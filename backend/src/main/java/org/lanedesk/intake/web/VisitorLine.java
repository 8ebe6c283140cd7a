package org.lanedesk.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;

/**
 * A message as the visitor of a web chat sees it.
 *
 * @param author name of the agent; null for his own, and for what rules and processes wrote
 */
record VisitorLine(UUID id, boolean mine, @Nullable String author, String text, Instant at) {
    /** Transactions end in another order than they begin: a little is read again rather than something missed. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    static VisitorLine of(Message message) {
        boolean mine = message.kind() == MessageKind.IN;
        boolean agent = message.author().kind().equals("agent");
        return new VisitorLine(
                message.id(), mine, !mine && agent ? message.author().name() : null, message.text(), message.sentAt());
    }

    static @Nullable String cursor(List<Message> found, @Nullable Instant before) {
        Instant last =
                found.isEmpty() ? before : found.get(found.size() - 1).sentAt().minus(OVERLAP);
        return last == null ? null : last.toString();
    }
}
