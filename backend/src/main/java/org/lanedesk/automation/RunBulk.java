package org.lanedesk.automation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.lanedesk.work.Progress;
import org.lanedesk.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Works a bulk run off: each ticket in a transaction of its own, with its own result. A node that dies leaves the rest
 * queued; whoever takes the run over goes on there.
 */
@Component
class RunBulk implements Worker {
    static final String KIND = "bulk";
    private static final Logger LOG = LoggerFactory.getLogger(RunBulk.class);
    private static final int AT_ONCE = 25;
    private final BulkRuns runs;
    private final Steps steps;
    private final UndoBulk undo;
    private final Tickets tickets;
    private final UnitOfWork work;

    RunBulk(BulkRuns runs, Steps steps, UndoBulk undo, Tickets tickets, UnitOfWork work) {
        this.runs = runs;
        this.steps = steps;
        this.undo = undo;
        this.tickets = tickets;
        this.work = work;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Object work(UUID id, JsonNode input, Progress progress) {
        BulkRun run = runs.find(id).orElseThrow(() -> Problem.notFound("bulk", id));
        List<Long> next = runs.queued(id, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(number -> one(run, number));
            Map<String, Integer> counts = runs.counts(id);
            progress.at(run.total() - counts.getOrDefault("queued", 0), counts.getOrDefault("failed", 0), run.total());
            next = runs.queued(id, AT_ONCE);
        }
        work.run(() -> runs.finish(id));
        return null;
    }

    private void one(BulkRun run, long number) {
        try {
            work.run(() -> {
                if (runs.lock(run.id(), number)) {
                    act(run, number);
                }
            });
        } catch (Problem refused) {
            fail(run, number, Reason.of(refused));
        } catch (RuntimeException e) {
            LOG.warn("Bulk run {} failed at ticket {}", run.id(), number, e);
            fail(run, number, "bulk.unexpected");
        }
    }

    private void act(BulkRun run, long number) {
        if (run.undoOf() != null) {
            undo.one(run.undoOf(), number, run.actor());
            runs.done(run.id(), number, Map.of(), Map.of());
            return;
        }
        Ticket seen = tickets.find(number).orElseThrow(() -> Problem.notFound("ticket", number));
        Map<String, @Nullable Object> before = Snapshot.of(tickets.lock(seen.number()));
        steps.apply(number, run.steps(), run.actor());
        Map<String, @Nullable Object> after = Snapshot.of(tickets.get(number));
        runs.done(run.id(), number, Snapshot.changed(before, after), Snapshot.changed(after, before));
    }

    private void fail(BulkRun run, long number, String reason) {
        work.run(() -> runs.failed(run.id(), number, reason));
    }
}
