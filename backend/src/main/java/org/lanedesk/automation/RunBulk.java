package org.lanedesk.automation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.UnitOfWork;
import org.lanedesk.ticket.Ticket;
import org.lanedesk.ticket.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Works a bulk run off: each ticket in a transaction of its own, with its own result. A node that dies leaves the rest
 * queued; whoever takes the run over goes on there.
 */
@Component
class RunBulk implements OutboxHandler {
    static final String KIND = "bulk";
    private static final Logger LOG = LoggerFactory.getLogger(RunBulk.class);
    private static final int AT_ONCE = 25;
    private final BulkRuns runs;
    private final Steps steps;
    private final UndoBulk undo;
    private final Tickets tickets;
    private final UnitOfWork work;
    private final ApplicationEventPublisher events;

    RunBulk(
            BulkRuns runs,
            Steps steps,
            UndoBulk undo,
            Tickets tickets,
            UnitOfWork work,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.steps = steps;
        this.undo = undo;
        this.tickets = tickets;
        this.work = work;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration lease() {
        return Duration.ofHours(1);
    }

    @Override
    public void deliver(UUID id, JsonNode payload) {
        UUID runId = UUID.fromString(payload.get("run").asString());
        BulkRun run = runs.find(runId).orElse(null);
        if (run == null) {
            return;
        }
        List<Long> next = runs.queued(runId, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(number -> one(run, number));
            tell(run, false);
            next = runs.queued(runId, AT_ONCE);
        }
        work.run(() -> runs.finish(runId));
        tell(run, true);
    }

    private void one(BulkRun run, long number) {
        try {
            work.run(() -> {
                if (runs.lock(run.id(), number)) {
                    act(run, number);
                }
            });
        } catch (Problem refused) {
            fail(run, number, reason(refused));
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

    private static String reason(Problem refused) {
        if (refused.errors().isEmpty()) {
            return Reason.of(refused.code(), refused.args());
        }
        Problem.FieldError first = refused.errors().get(0);
        return Reason.of(first.code(), first.args());
    }

    private void tell(BulkRun run, boolean done) {
        Map<String, Integer> counts = runs.counts(run.id());
        int worked = run.total() - counts.getOrDefault("queued", 0);
        work.run(() -> events.publishEvent(new LiveSignal(
                "bulk",
                Map.of("id", run.id().toString(), "done", worked, "total", run.total(), "finished", done),
                Audience.user(run.actor().id()))));
    }
}
