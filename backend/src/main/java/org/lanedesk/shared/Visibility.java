package org.lanedesk.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a person may see, and how far he may go with them (H20): one predicate for lists, search, counts, events
 * and files. In the desk a ticket is reached by its group, its line or because it is one's own; in the portal because
 * one asked for it, or the company shares its tickets. Somebody with the right {@link Right#DESK} reaches tickets as an
 * agent only, so that an employee never reads the notes on his own request.
 */
public interface Visibility {
    /**
     * @param alias the alias of the table {@code ticket} in the query
     * @return a condition over named parameters, to be put into a WHERE
     */
    SqlCondition tickets(Actor actor, String alias);

    /** Tickets as the portal shows them, to agents too: own requests, and the company's when it shares them. */
    SqlCondition requests(Actor actor, String alias);

    /** Where a ticket stands: all that decides who reaches it. */
    record TicketPlace(
            @Nullable String group,
            @Nullable UUID assignee,
            @Nullable String line,
            @Nullable UUID requester,
            @Nullable UUID company,
            List<UUID> watchers) {}

    /** @return how far the actor may go in the desk, or in the portal when he is no agent */
    Reach reach(Actor actor, TicketPlace ticket);

    /** How far an agent's or client's own request reaches in the portal. */
    Reach requestReach(Actor actor, TicketPlace ticket);

    /** @return empty when there is no such ticket */
    Optional<TicketPlace> place(long ticket);

    /** @return NONE when there is no such ticket or it may not be seen */
    default Reach reach(Actor actor, long ticket) {
        return place(ticket).map(place -> reach(actor, place)).orElse(Reach.NONE);
    }

    /** @throws Problem 404 when the ticket may not be seen, 403 when it may be seen but not this */
    default void require(Actor actor, long ticket, Reach needed) {
        Reach reach = reach(actor, ticket);
        if (reach == Reach.NONE) {
            throw Problem.notFound("ticket", ticket);
        }
        if (!reach.allows(needed)) {
            throw Problem.of(403, "auth.forbidden");
        }
    }
}
