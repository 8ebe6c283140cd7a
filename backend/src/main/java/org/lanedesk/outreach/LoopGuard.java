package org.lanedesk.outreach;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.channel.AutoReplyLimit;
import org.lanedesk.engine.Engine;
import org.lanedesk.session.Author;
import org.lanedesk.session.Message;
import org.lanedesk.session.MessageKind;
import org.lanedesk.session.Messages;
import org.lanedesk.session.NewMessage;
import org.lanedesk.session.Session;
import org.springframework.stereotype.Component;

/**
 * Keeps processes from answering machines by mail (RFC 3834, H02, A46): what a process writes on its own does not answer
 * a mail that a machine wrote, and counts among the few automatic answers to one address. Chats are left alone: there a
 * dialogue of many short steps is wanted, and nothing answers by itself.
 */
@Component
class LoopGuard {
    private final Messages messages;
    private final AutoReplyLimit limit;
    private final Engine engine;

    LoopGuard(Messages messages, AutoReplyLimit limit, Engine engine) {
        this.messages = messages;
        this.limit = limit;
        this.engine = engine;
    }

    /** @return whether the message may leave; when not, the conversation says why */
    boolean lets(WritingStep step, Session session, long ticket, String address, @Nullable Object startedBy) {
        if (!RecipientWords.mailLike(session.channelKind())) {
            return true;
        }
        String why = startedBy == null && answersMachine(step, session)
                ? "heldMachine"
                : limit.take(address, session.id()) ? null : "heldTooMany";
        if (why != null) {
            String text = "Step \u201c" + step.name() + "\u201d wrote nothing to " + address + ": "
                    + (why.equals("heldMachine") ? "a machine wrote the mail before it" : "too many automatic answers");
            messages.add(NewMessage.of(MessageKind.SYSTEM, Author.process(step.name()), text)
                    .in(session.id(), ticket, null)
                    .detail(Map.of("kind", why, "step", step.name(), "address", address)));
        }
        return why == null;
    }

    /**
     * A process that began before an absence notice came does not answer it; one that began afterwards does, and so does
     * whatever is written into a conversation in which no person has written yet.
     */
    private boolean answersMachine(WritingStep step, Session session) {
        Optional<Message> last = messages.lastIncoming(session.id(), false);
        if (last.isEmpty() || !last.get().automatic()) {
            return false;
        }
        Instant begun = engine.begun(step.process());
        return begun == null
                || !begun.isBefore(last.get().sentAt())
                || messages.lastIncoming(session.id(), true).isEmpty();
    }
}
