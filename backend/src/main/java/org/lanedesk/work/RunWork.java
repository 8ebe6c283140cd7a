package org.lanedesk.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanedesk.outbox.OutboxHandler;
import org.lanedesk.shared.Audience;
import org.lanedesk.shared.LiveSignal;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Reason;
import org.lanedesk.shared.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gives long work to the worker of its kind, and writes down how far it is; a node that dies leaves it to another. */
@Component
class RunWork implements OutboxHandler {
    static final String KIND = "work";
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private final WorkRows rows;
    private final Map<String, Worker> workers;
    private final UnitOfWork work;
    private final ApplicationEventPublisher events;

    RunWork(WorkRows rows, List<Worker> workers, UnitOfWork work, ApplicationEventPublisher events) {
        this.rows = rows;
        this.workers = workers.stream().collect(Collectors.toMap(Worker::kind, w -> w));
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
    public void deliver(UUID outboxId, JsonNode payload) {
        UUID id = UUID.fromString(payload.get("work").asString());
        rows.running(id).ifPresent(begun -> run(id, begun, payload.path("input")));
    }

    private void run(UUID id, WorkRows.Begun begun, JsonNode input) {
        try {
            Worker worker = workers.get(begun.kind());
            if (worker == null) {
                throw Problem.of(409, "work.unexpected");
            }
            Object result = worker.work(id, input, (done, failed, total) -> tell(id, begun, done, failed, total));
            end(id, begun, Work.DONE, null, result);
        } catch (Problem refused) {
            end(id, begun, Work.FAILED, Reason.of(refused), null);
        } catch (RuntimeException e) {
            LOG.warn("Long work {} of the kind {} failed", id, begun.kind(), e);
            end(id, begun, Work.FAILED, "work.unexpected", null);
        }
    }

    private void tell(UUID id, WorkRows.Begun begun, int done, int failed, int total) {
        work.run(() -> {
            rows.progress(id, done, failed, total);
            signal(id, begun);
        });
    }

    private void end(UUID id, WorkRows.Begun begun, String state, @Nullable String reason, @Nullable Object result) {
        work.run(() -> {
            rows.end(id, state, reason, result);
            signal(id, begun);
        });
    }

    private void signal(UUID id, WorkRows.Begun begun) {
        events.publishEvent(new LiveSignal(
                "work", Map.of("id", id.toString(), "kind", begun.kind()), Audience.user(begun.owner())));
    }
}
