package org.lanedesk.automation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Visibility;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketChange;
import org.lanedesk.ticket.TicketField;
import org.lanedesk.ticket.TicketVerbs;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Takes one ticket of a bulk run back to what it was, unless somebody has changed the same since. */
@Component
class UndoBulk {
    private final BulkRuns runs;
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final Visibility visibility;

    UndoBulk(BulkRuns runs, Tickets tickets, TicketVerbs verbs, Visibility visibility) {
        this.runs = runs;
        this.tickets = tickets;
        this.verbs = verbs;
        this.visibility = visibility;
    }

    /** In the caller's transaction. @throws Problem 409 when it cannot be taken back any more */
    void one(UUID run, long number, Actor actor) {
        visibility.require(actor, number, Reach.FULL);
        BulkRuns.Item item = runs.item(run, number).orElseThrow(() -> Problem.notFound("ticket", number));
        Ticket now = tickets.lock(number);
        Map<String, @Nullable Object> present = Snapshot.of(now);
        item.after().forEach((field, value) -> {
            if (!Objects.equals(present.get(field), value)) {
                throw Problem.of(409, "bulk.changedSince");
            }
        });
        Object status = item.before().get("status");
        Cause cause = Cause.agent(actor);
        if (status != null) {
            status(now, status.toString(), cause);
        }
        tickets.change(number, Snapshot.back(item.before()), cause);
    }

    private void status(Ticket now, String status, Cause cause) {
        boolean ended = !now.statusClass().live();
        if (ended) {
            verbs.request(now.number(), "reopen", Map.of(), cause);
        }
        String to = tickets.statusClass(status);
        boolean simple = to != null && (to.equals("new") || to.equals("open") || to.equals("waiting"));
        if (simple && !tickets.get(now.number()).status().equals(status)) {
            tickets.change(now.number(), TicketChange.of(TicketField.STATUS, status), cause);
        } else if (!simple && !ended) {
            throw Problem.of(409, "bulk.changedSince");
        }
    }
}
