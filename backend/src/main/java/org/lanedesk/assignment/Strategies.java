package org.lanedesk.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.ticket.Ticket;
import org.springframework.stereotype.Component;

/** All strategies by key: the shipped ones and further beans. */
@Component
class Strategies {
    /** Leave as it is. */
    static final String KEEP = "keep";
    /** In the group's queue, for whoever takes it. */
    static final String QUEUE = "queue";
    /** Back to the group's queue, whoever has it. */
    static final String UNASSIGN = "unassign";

    private final Map<String, Strategy> byKey;

    /** A strategy whose people are known beforehand. */
    private record Known(String key, java.util.function.BiFunction<Ticket, Terms, List<UUID>> find)
            implements Strategy {
        @Override
        public List<UUID> people(Ticket ticket, Terms terms) {
            return find.apply(ticket, terms);
        }
    }

    private record Members(String key, Comparator<Candidate> order) implements Strategy {}

    Strategies(PastWork past, List<Strategy> more) {
        List<Strategy> shipped = List.of(
                new Members("leastLoaded", Strategy.LEAST_LOADED),
                new Members("skills", Strategy.LEAST_LOADED),
                new Members(
                        "roundRobin",
                        Comparator.comparingLong(Candidate::groupTurn).thenComparing(Candidate::id)),
                new Known("person", (ticket, terms) -> past.byLogin(terms.person())),
                new Known("previousAssignee", past::previousAssignee),
                new Known("lastReplyAuthor", (ticket, terms) -> past.lastReplyAuthor(ticket)),
                new Known("creator", (ticket, terms) -> past.creator(ticket)));
        byKey = java.util.stream.Stream.concat(shipped.stream(), more.stream())
                .collect(Collectors.toMap(Strategy::key, Function.identity()));
    }

    /** @return null when it is none that chooses a person */
    @Nullable
    Strategy find(String key) {
        return byKey.get(key);
    }

    boolean exists(String key) {
        return keys().contains(key);
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>(byKey.keySet());
        keys.addAll(Set.of(KEEP, QUEUE, UNASSIGN));
        return keys;
    }
}
