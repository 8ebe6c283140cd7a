package org.lanedesk.sla;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.TicketEvent;

/**
 * What the client of a ticket waits for, whatever the targets are: the facts that start and stop clocks.
 *
 * @param liveSince since when the ticket is open or open again; null while it is resolved, closed, merged or spam
 * @param firstRepliedAt the first answer of an agent; null while there is none
 * @param clientSince the client's first message that nobody has answered; null when all are answered
 */
record Waits(
        long ticketNumber,
        Instant openedAt,
        @Nullable Instant liveSince,
        @Nullable Instant firstRepliedAt,
        @Nullable Instant clientSince) {

    static Waits opened(long ticketNumber, Instant at) {
        return new Waits(ticketNumber, at, at, null, at);
    }

    /** An answer is what an agent writes to the client: no note, no automatic or bot's message, no third party's. */
    Waits after(TicketEvent event) {
        boolean automatic = Boolean.TRUE.equals(event.after().get("automatic"));
        String by = event.cause().changedBy();
        if (event.is("opened") && Boolean.TRUE.equals(event.after().get("internal"))) {
            // nobody outside waits for an answer to a ticket of our own (D15)
            return new Waits(ticketNumber, openedAt, liveSince, event.at(), null);
        }
        if (event.is("agentReplied") && by.equals("agent") && !automatic) {
            Instant first = firstRepliedAt == null ? event.at() : firstRepliedAt;
            return new Waits(ticketNumber, openedAt, liveSince, first, null);
        }
        if (event.is("clientReplied") && by.equals("client") && !automatic && clientSince == null) {
            return new Waits(ticketNumber, openedAt, liveSince, firstRepliedAt, event.at());
        }
        return this;
    }

    Waits live(boolean live, Instant now) {
        if (live == (liveSince != null)) {
            return this;
        }
        return live
                ? new Waits(ticketNumber, openedAt, now, firstRepliedAt, clientSince)
                : new Waits(ticketNumber, openedAt, null, firstRepliedAt, null);
    }

    /** @return which clocks should run, and since when */
    Map<ClockKind, Instant> running() {
        Map<ClockKind, Instant> since = new EnumMap<>(ClockKind.class);
        if (liveSince == null) {
            return since;
        }
        if (firstRepliedAt == null) {
            since.put(ClockKind.FIRST_REPLY, openedAt);
        } else if (clientSince != null) {
            since.put(ClockKind.NEXT_REPLY, clientSince);
        }
        since.put(ClockKind.RESOLUTION, liveSince);
        return since;
    }
}
