package org.lanedesk.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Brings waiting tickets and agents together after a commit, one ticket a transaction, without polling: who asks twice
 * while his first question waits is answered once.
 */
@Component
class OfferWork implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OfferWork.class);
    /** So many tickets in a row that he, or everybody, is too busy for: the rest will hardly be different. */
    private static final int BUSY = 30;

    private final WaitingTickets tickets;
    private final WaitingTicket waiting;
    private final UnitOfWork work;
    private final AvailabilityCount availability;
    private final Set<Object> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "assignment");
        made.setDaemon(true);
        return made;
    });

    OfferWork(WaitingTickets tickets, WaitingTicket waiting, UnitOfWork work, AvailabilityCount availability) {
        this.availability = availability;
        this.tickets = tickets;
        this.waiting = waiting;
        this.work = work;
    }

    void toPerson(UUID person) {
        queue(person, () -> {
            availability.count();
            offer(tickets.forPerson(person), person);
        });
    }

    void toGroup(String group) {
        queue(group, () -> {
            availability.count();
            offer(tickets.ofGroup(group), null);
        });
    }

    /** @param seen the {@link AvailabilityCount} when the ticket found nobody; the same one finds nobody again */
    void ticket(long number, long seen) {
        queue(number, () -> {
            if (availability.now() != seen) {
                offer(List.of(number), null);
            }
        });
    }

    void everything() {
        availability.count();
        queue("all", () -> tickets.groups().forEach(group -> offer(tickets.ofGroup(group), null)));
    }

    private void queue(Object key, Runnable question) {
        if (!thread.isShutdown() && queued.add(key)) {
            thread.execute(() -> {
                // from here on the same question is a new one: it may be about what comes now
                queued.remove(key);
                try {
                    question.run();
                } catch (RuntimeException e) {
                    LOG.warn("Waiting tickets could not be offered: {}", e.getMessage());
                }
            });
        }
    }

    private void offer(List<Long> numbers, @Nullable UUID person) {
        int busy = 0;
        for (long number : numbers) {
            String refusal = refusal(number, person);
            if (refusal == null) {
                busy = 0;
            } else if (!refusal.startsWith("assignment.skip.skill")) {
                busy = person == null || refusal.startsWith("assignment.skip.full") ? busy + 1 : BUSY;
            }
            if (busy >= BUSY) {
                return;
            }
        }
    }

    /**
     * @param person null for anybody
     * @return why the ticket could not go to this person, or why not to any of a group in which none lacks a skill only;
     *     null when it went to anybody or had another reason
     */
    private @Nullable String refusal(long number, @Nullable UUID person) {
        try {
            Map<UUID, String> refusals = work.get(() -> waiting.offer(number));
            if (person != null) {
                return refusals.get(person);
            }
            return refusals.values().stream().anyMatch(r -> r.startsWith("assignment.skip.skill"))
                    ? null
                    : refusals.values().stream().findFirst().orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("Ticket {} could not be offered: {}", number, e.getMessage());
            return null;
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
