package org.lanedesk.automation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Cause;
import org.lanedesk.ticket.NewTicket;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.TicketEvents;
import org.lanedesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** A ticket of its own for a part of the work, linked to the one it came from and routed like any other. */
@Component("createLinkedTicketVerb")
public class CreateLinkedTicket {
    private final Tickets tickets;
    private final TicketEvents events;
    private final UnitOfWork work;

    CreateLinkedTicket(Tickets tickets, TicketEvents events, UnitOfWork work) {
        this.tickets = tickets;
        this.events = events;
        this.work = work;
    }

    /**
     * @param subject blank or null: the parent's
     * @param type null: the parent's
     * @param group null: the parent's group, until a rule says otherwise
     * @return the number of the new ticket
     */
    public long run(long parent, @Nullable String subject, @Nullable String type, @Nullable String group, Cause cause) {
        return work.get(() -> {
            Ticket from = tickets.get(parent);
            Ticket made = tickets.open(new NewTicket(
                    given(type, from.type()),
                    given(subject, from.subject()),
                    from.priority(),
                    List.of(),
                    Map.of(),
                    from.brand(),
                    known(from.line()),
                    given(group, known(from.group())),
                    from.requester(),
                    from.company(),
                    known(from.channel()),
                    from.channelKind(),
                    parent));
            Map<String, Object> after = Map.of(
                    "status",
                    made.status(),
                    "priority",
                    made.priority(),
                    "group",
                    known(made.group()),
                    "parent",
                    parent);
            events.tell("opened", made.number(), cause, Map.of(), after);
            return made.number();
        });
    }

    /** A ticket that came in by a channel stands in a line and a group (C12). */
    private static String known(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
