package org.lanedesk.automation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.Right;
import org.lanedesk.work.LongWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Actions on many tickets (H05): asked for here, done in the background, looked at while they run, taken back. */
@Component
public class Bulk {
    public static final int MOST = 5_000;
    private final BulkRuns runs;
    private final LongWork work;
    private final Reason reasons;
    private final ApplicationEventPublisher events;

    Bulk(BulkRuns runs, LongWork work, Reason reasons, ApplicationEventPublisher events) {
        this.runs = runs;
        this.work = work;
        this.reasons = reasons;
        this.events = events;
    }

    public record Started(UUID id, int total) {}

    public record Failure(long number, @Nullable String reason) {}

    /** @param undo whether it can be taken back now */
    public record State(
            UUID id,
            String action,
            String state,
            int total,
            int done,
            List<Failure> failed,
            boolean undo,
            boolean undone) {}

    /**
     * @param label what the person calls it, for the sign of running work; may be empty
     * @param numbers of tickets; what the person may not see or change becomes a failure of its own
     */
    @Transactional
    public Started start(String action, String label, List<Step> steps, List<Long> numbers, Actor actor) {
        List<Long> each = numbers.stream().distinct().toList();
        if (each.isEmpty()) {
            throw Problem.invalid("numbers", "bulk.none");
        }
        if (each.size() > MOST) {
            throw Problem.invalid("numbers", "bulk.tooMany", MOST);
        }
        return begin(action, label, steps, each, null, actor);
    }

    /** @throws Problem 404 for another person's run */
    public State state(UUID id, Actor actor) {
        BulkRun run = mine(id, actor);
        Map<String, Integer> counts = runs.counts(id);
        boolean finished = run.doneAt() != null;
        List<Failure> failed = runs.failures(id).stream()
                .map(f -> new Failure(f.number(), reasons.text(f.reason(), actor.locale())))
                .toList();
        boolean undo = finished
                && run.undoOf() == null
                && !run.undone()
                && !runs.undoable(id).isEmpty();
        return new State(
                id,
                run.action(),
                finished ? "done" : "running",
                run.total(),
                counts.getOrDefault("done", 0),
                failed,
                undo,
                run.undone());
    }

    @Transactional
    public Started undo(UUID id, Actor actor) {
        BulkRun run = mine(id, actor);
        if (run.doneAt() == null) {
            throw Problem.of(409, "bulk.running");
        }
        List<Long> numbers = runs.undoable(id);
        if (run.undoOf() != null || numbers.isEmpty()) {
            throw Problem.of(409, "bulk.nothingToUndo");
        }
        if (!runs.markUndone(id)) {
            throw Problem.of(409, "bulk.undone");
        }
        return begin("undo", work.label(id), List.of(), numbers, id, actor);
    }

    private Started begin(
            String action, String label, List<Step> steps, List<Long> numbers, @Nullable UUID undoOf, Actor actor) {
        UUID id = runs.add(actor, action, steps, numbers, undoOf);
        work.begin(id, RunBulk.KIND, actor, label, Map.of("action", action), numbers.size(), Map.of());
        events.publishEvent(Audited.of(
                "bulk.started", "bulk " + id, Map.of(), Map.of("action", action, "tickets", numbers.size())));
        return new Started(id, numbers.size());
    }

    private BulkRun mine(UUID id, Actor actor) {
        return runs.find(id)
                .filter(run -> run.actor().id().equals(actor.id()) || actor.may(Right.ADMIN))
                .orElseThrow(() -> Problem.notFound("bulk", id));
    }
}
