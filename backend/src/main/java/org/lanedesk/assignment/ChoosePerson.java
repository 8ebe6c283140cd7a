package org.lanedesk.assignment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * Chooses and locks the person. Looks first without locks, then locks those who fit, in the order of their ids, and
 * looks again: what counts is the load and the status under the lock (A11, A12).
 */
@Component
class ChoosePerson {
    private static final int ROUNDS = 2;
    private final Candidates candidates;

    ChoosePerson(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * @param chosen null when nobody qualifies; otherwise locked until the transaction ends
     * @param skipped who was not chosen and why, by the latest look
     */
    record Choice(@Nullable Candidate chosen, List<Skipped> skipped) {}

    /** @param reason a stored {@link org.lanedesk.shared.Reason} */
    record Skipped(UUID person, String name, String reason) {}

    Choice choose(Ticket ticket, Strategy strategy, Terms terms) {
        Set<UUID> locked = Set.of();
        for (int round = 0; ; round++) {
            List<Seen> seen = look(ticket, strategy, terms);
            Set<UUID> held = locked;
            Candidate best = seen.stream()
                    .filter(s ->
                            s.refusal() == null && held.contains(s.candidate().id()))
                    .map(Seen::candidate)
                    .min(strategy.order())
                    .orElse(null);
            Set<UUID> fit = seen.stream()
                    .filter(s -> s.refusal() == null)
                    .map(s -> s.candidate().id())
                    .collect(Collectors.toSet());
            if (best != null || fit.isEmpty() || round == ROUNDS) {
                return new Choice(best, seen.stream().flatMap(Seen::skipped).toList());
            }
            locked = fit;
            candidates.lock(locked);
        }
    }

    /** @param refusal a stored {@link org.lanedesk.shared.Reason}; null when he qualifies */
    record Seen(Candidate candidate, @Nullable String refusal) {
        Stream<Skipped> skipped() {
            return refusal == null ? Stream.of() : Stream.of(new Skipped(candidate.id(), candidate.name(), refusal));
        }
    }

    /** Everybody who comes into question as he stands now, without locking anybody. */
    List<Seen> look(Ticket ticket, Strategy strategy, Terms terms) {
        return candidates.of(ticket, terms, strategy.people(ticket, terms)).stream()
                .map(c -> new Seen(c, Eligibility.refusal(c, terms, ticket.group())))
                .toList();
    }
}
