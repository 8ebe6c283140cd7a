package org.lanedesk.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.Ticket;

/** A way to choose a person (A14): who comes into question and who of them goes first. A bean of this type adds one. */
interface Strategy {
    /** Fewest counted tickets, then whoever has waited longest for an assignment (A11). */
    Comparator<Candidate> LEAST_LOADED = Comparator.comparingInt(Candidate::load)
            .thenComparingLong(Candidate::turn)
            .thenComparing(Candidate::id);

    /** as written in the table */
    String key();

    /** @return null = everybody who works in the ticket's group */
    default @Nullable List<UUID> people(Ticket ticket, Terms terms) {
        return null;
    }

    default Comparator<Candidate> order() {
        return LEAST_LOADED;
    }
}
